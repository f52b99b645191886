import { browser } from 'wxt/browser';

/** The bytes of a file of our own package. */
export const readOwnFile = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(browser.runtime.getURL(`/${name}` as '/'))).arrayBuffer();
