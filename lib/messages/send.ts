import { browser } from 'wxt/browser';
import { t } from '../locales/translate';
import type { Answers, Params, toBackground, toPage } from './protocol';
import { fail, type Result } from './result';

/** Asks the background. Never throws: a background that can't be reached is an error in the result. */
export async function ask<Name extends keyof typeof toBackground>(
  name: Name,
  params: Params<Name>,
): Promise<Result<Answers[Name]>> {
  try {
    return (await browser.runtime.sendMessage({ name, params })) ?? fail(t('said.updated'));
  } catch {
    return fail(t('said.updated'));
  }
}

/** Asks the content script in a frame of a tab, the top one unless said otherwise. */
export async function askPage<Name extends keyof typeof toPage>(
  tab: number,
  name: Name,
  params: Params<Name>,
  frameId = 0,
): Promise<Result<Answers[Name]>> {
  try {
    return (await browser.tabs.sendMessage(tab, { name, params }, { frameId })) ?? fail(t('said.noAnswer'));
  } catch {
    return fail(t('said.notHere'));
  }
}
