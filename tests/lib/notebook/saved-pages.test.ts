import { expect, test } from 'vitest';
import { type InTurn, savedPagesIn } from '../../../lib/notebook/saved-pages';

/** storage.local, what is kept on which page, and locks, as two contexts of the extension share them. */
function sharedPlaces() {
  const stored = new Map<string, unknown>();
  const area = {
    async set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    async remove(keys: string[]) {
      for (const key of keys) stored.delete(key);
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: InTurn = (_, action) => {
    const done = last.then(action);
    last = done.catch(() => {});
    return done;
  };
  let stamps = 0;
  return { stored, kept: new Set<string>(), context: () => savedPagesIn(area, () => ++stamps, inTurn) };
}

test('a page that something is saved on while another tab deletes the last of it stays marked', async () => {
  const { stored, kept, context } = sharedPlaces();
  const [library, worker] = [context(), context()];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The library has looked, found nothing kept, and is slow to unmark.
  const deleting = library.tell(['page:1'], async () => {
    const found = new Set(kept);
    await held;
    return found;
  });
  await Promise.resolve();
  const saving = (async () => {
    await worker.mark('page:1');
    kept.add('page:1');
    await worker.tell(['page:1'], async () => new Set(kept));
  })();
  await new Promise((resolve) => setTimeout(resolve, 5));
  letGo();
  await Promise.all([deleting, saving]);
  expect(stored.has('page:1')).toBe(true);
});

test('pages are marked or unmarked by what is kept, each mark another than before, also of very many', async () => {
  const { stored, kept, context } = sharedPlaces();
  const pages = context();
  const keys = Array.from({ length: 1_001 }, (_, i) => `page:${i}`);
  for (const key of keys.slice(0, 500)) kept.add(key);
  const tell = () =>
    pages.tell([...keys, ...keys], async (some) => new Set(some.filter((key) => kept.has(key))));
  await tell();
  expect([...stored.keys()]).toEqual(keys.slice(0, 500));
  const before = stored.get('page:7');
  kept.delete('page:8');
  await tell();
  expect(stored.size).toBe(499);
  expect(stored.get('page:7')).not.toBe(before);
});
