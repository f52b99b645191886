import { browser } from 'wxt/browser';
import type { NotebookDatabase } from '../../lib/notebook/database';
import { listOwnEntries } from '../../lib/notebook/own-entries';
import { ownEntriesKey } from '../../lib/notebook/own-entries-mark';
import { type OwnGlossary, openOwnGlossary } from '../../lib/spotting/own-glossary';
import { openFoldTable } from '../../lib/text/fold';

let opened: { readonly stamp: unknown; readonly glossary: Promise<OwnGlossary | undefined> } | undefined;

/**
 * The reader's own entries as they are now, built again only when they have changed. Undefined where there are none:
 * then the notebook is not even opened. What can't be read keeps no page from being spotted, and is read again next time.
 */
export async function openOwn(database: NotebookDatabase): Promise<OwnGlossary | undefined> {
  const stamp = (await browser.storage.local.get(ownEntriesKey))[ownEntriesKey];
  if (stamp === undefined) opened = undefined;
  else if (opened?.stamp !== stamp) opened = { stamp, glossary: build(database) };
  return opened?.glossary;
}

async function build(database: NotebookDatabase): Promise<OwnGlossary | undefined> {
  try {
    const rows = await listOwnEntries(database);
    return openOwnGlossary(new Map(rows.map(({ key, entry }) => [key, entry])), openFoldTable());
  } catch {
    opened = undefined;
    return undefined;
  }
}
