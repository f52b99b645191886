import { beforeEach, expect, test, vi } from 'vitest';
import { isOn } from '../../../lib/settings/sites';

let stored: object;
const listeners = new Set<() => void>();

vi.stubGlobal('chrome', {
  runtime: { id: 'tifa' },
  storage: {
    local: { get: async () => ({ settings: stored }) },
    onChanged: {
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
    },
  },
});
vi.stubGlobal('document', { location: { protocol: 'http:', href: 'http://news.example/1' } });

const { whenSite } = await import('../../../entrypoints/content/site-switch');

const rest = () => new Promise((resolve) => setTimeout(resolve, 5));
async function store(sitesOff: string[]) {
  stored = { sitesOff };
  for (const listener of [...listeners]) listener();
  await rest();
}

beforeEach(() => {
  listeners.clear();
  stored = { sitesOff: ['news.example'] };
});

test('a script on a site that is off hears that it was switched on, and listens no longer', async () => {
  const heard = vi.fn();
  void whenSite(isOn, new AbortController().signal).then(heard);
  await store(['other.example', 'news.example']);
  expect(heard).not.toHaveBeenCalled();
  await store([]);
  expect(heard).toHaveBeenCalledOnce();
  expect(listeners.size).toBe(0);
});

test('a script that has ended does not hear it, also where it was just looking', async () => {
  const heard = vi.fn();
  const ending = new AbortController();
  void whenSite(isOn, ending.signal).then(heard);
  await rest();
  stored = {};
  for (const listener of [...listeners]) listener();
  ending.abort();
  await rest();
  expect(listeners.size).toBe(0);
  expect(heard).not.toHaveBeenCalled();
});
