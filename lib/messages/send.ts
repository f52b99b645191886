import { browser } from 'wxt/browser';
import { t } from '../locales/translate';
import type { toTop } from './drawn-card';
import type { frameMessages } from './frame-card';
import type { Answers, Sent, toBackground, toFrame, toPage } from './protocol';
import { fail, type Result } from './result';

type ToBackground = typeof toBackground & typeof frameMessages;

/**
 * Asks the background. Never throws: a background that can't be reached is an error in the result. A worker that dies over
 * a question is asked again, once: no message does more the second time.
 */
export async function ask<Name extends keyof ToBackground>(
  name: Name,
  params: Sent<Name>,
  tries = 2,
): Promise<Result<Answers[Name]>> {
  try {
    return (await browser.runtime.sendMessage({ name, params })) ?? fail(t('said.updated'));
  } catch {
    // An extension that was updated or switched off has no id any more.
    return tries > 1 && browser.runtime?.id ? ask(name, params, tries - 1) : fail(t('said.updated'));
  }
}

type ToContent = typeof toPage & typeof toTop & typeof toFrame;

/** Asks the content script in a frame of a tab, the top one unless said otherwise. */
export async function askPage<Name extends keyof ToContent>(
  tab: number,
  name: Name,
  params: Sent<Name>,
  frameId = 0,
): Promise<Result<Answers[Name]>> {
  try {
    return (await browser.tabs.sendMessage(tab, { name, params }, { frameId })) ?? fail(t('said.noAnswer'));
  } catch {
    return fail(t('said.notHere'));
  }
}
