import { runInThisContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { type Language, messagesScript } from '../../components/fixtures/messages';

afterEach(() => vi.resetModules());

/** The rooms' functions as an extension has them whose browser speaks this language. */
async function speak(language: Language) {
  runInThisContext(await messagesScript(language));
  vi.resetModules();
  const { sentenceOf } = await import('../../../lib/locales/sentence-of');
  const { writeDay } = await import('../../../lib/locales/write-day');
  return { ...(await import('../../../lib/locales/translate')), sentenceOf, writeDay };
}

test('a count chooses the form, and is written as the language writes numbers', async () => {
  const { t } = await speak('en');
  expect([1, 2, 12_345].map((count) => t('kindCount.person', count))).toEqual([
    '1 person',
    '2 people',
    '12,345 people',
  ]);
  expect(t('librarySaid.exported', 1_000, { format: 'CSV' })).toBe('Exported 1,000 passages as CSV.');
  const { t: inChinese, language } = await speak('zh_CN');
  expect([1, 12_345].map((count) => inChinese('kindCount.person', count))).toEqual([
    '1 个人物',
    '12,345 个人物',
  ]);
  expect(language()).toBe('zh-CN');
});

test('what is put in is not read as a message', async () => {
  const { t } = await speak('en');
  expect(t('librarySaid.renamed', 2, { from: '{to} | $1', to: 'b' })).toBe(
    '{to} | $1 is b now, on 2 passages.',
  );
});

test('after an update it says what it said before, and of anything else that the page wants reloading', async () => {
  const { t } = await speak('en');
  expect(t('card.place', { place: 1, places: 2 })).toBe('1 of 2');
  // The stand-in throws now, as the browser does then.
  Object.assign(globalThis, { messages: undefined });
  expect(t('card.place', { place: 1, places: 2 })).toBe('1 of 2');
  expect(t('said.notSaved', { reason: 'x' })).toMatch(/^Tifa was updated/);
});

test.each([
  [new Error('diskFull'), '磁盘已满。请腾出空间后再保存。'],
  [new Error('notebookUnwritable: AbortError'), '无法写入摘录本（AbortError）。请重启浏览器后再保存。'],
  ['Failed to fetch', 'Failed to fetch'],
  [new Error('the notebook is closed'), 'the notebook is closed'],
])('an error becomes a sentence: %s', async (error, sentence) => {
  const { sentenceOf } = await speak('zh_CN');
  expect(sentenceOf(error)).toBe(sentence);
});

test('a day is written in the language, and as the reader’s part of the world writes it', async () => {
  const moment = new Date(2026, 10, 3).getTime();
  vi.stubGlobal('navigator', { languages: ['zh-CN', 'en-GB'] });
  expect((await speak('en')).writeDay(moment)).toBe('03/11/2026');
  expect((await speak('zh_CN')).writeDay(moment)).toBe('2026/11/3');
  vi.stubGlobal('navigator', { languages: ['fr'] });
  expect((await speak('en')).writeDay(moment)).toBe('11/3/2026');
  vi.unstubAllGlobals();
});
