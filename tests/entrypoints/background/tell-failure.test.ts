import { beforeEach, expect, test, vi } from 'vitest';

const done: unknown[] = [];
const note = (what: string) => async (details: unknown) => {
  done.push([what, details]);
};
vi.stubGlobal('chrome', {
  runtime: { id: 'tifa', getManifest: () => ({ action: { default_title: 'Tifa' } }) },
  action: {
    setBadgeBackgroundColor: note('colour'),
    setBadgeText: note('text'),
    setTitle: note('title'),
  },
});

const { tellFailure } = await import('../../../entrypoints/background/tell-failure');

beforeEach(() => {
  done.length = 0;
  vi.useFakeTimers();
});

test('the button of the tab says why, and after some seconds what it said before', async () => {
  const told = tellFailure(7, 'Not saved.');
  await vi.advanceTimersByTimeAsync(7_000);
  expect(done.slice(1)).toEqual([
    ['text', { tabId: 7, text: '!' }],
    ['title', { tabId: 7, title: 'Tifa: Not saved.' }],
  ]);
  await vi.advanceTimersByTimeAsync(1_000);
  await told;
  expect(done.slice(3)).toEqual([
    ['text', { tabId: 7, text: '' }],
    ['title', { tabId: 7, title: 'Tifa' }],
  ]);
});
