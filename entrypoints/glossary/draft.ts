import { browser } from 'wxt/browser';
import type { Params } from '../../lib/messages/protocol';

/** What a card hands over to the own glossary's form. */
export type Draft = Params<'openOwn'>;

const parameter = 'draft';
const keyOf = (id: string) => `own-draft-${id}`;

/** Lays a draft down for the page, where no other page reaches it, and gives the page's address with the draft's id. */
export async function draftAddress(draft: Draft): Promise<`/glossary.html?${string}`> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: draft });
  return `/glossary.html?${parameter}=${id}`;
}

/** The draft that the page's address names, once; the address is without it then. */
export async function takeDraft(): Promise<Draft | undefined> {
  const id = new URLSearchParams(location.search).get(parameter);
  if (id === null) return undefined;
  history.replaceState(null, '', location.pathname);
  const key = keyOf(id);
  const { [key]: draft } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return draft as Draft | undefined;
}
