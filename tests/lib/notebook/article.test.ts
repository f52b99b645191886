import { expect, test } from 'vitest';
import { readDraft, textOf, withoutOldest } from '../../../lib/notebook/article';

const draft = {
  url: 'http://news.example/1.html',
  title: '早稻',
  outlet: '青澜日报',
  published: '2026-06-28',
  language: 'zh',
  blocks: [
    { kind: 'heading', text: '早稻' },
    { kind: 'paragraph', text: '收成' },
  ],
  isWholePage: false,
  isCut: false,
};

test('what a page’s script has read is taken as it is, and its text is that of a page', () => {
  expect(textOf(readDraft(draft).blocks)).toBe('早稻\n\n收成');
});

test.each([
  ['nothing at all', undefined],
  ['no blocks', { ...draft, blocks: [] }],
  ['an empty block', { ...draft, blocks: [{ kind: 'paragraph', text: '' }] }],
  ['a block of another kind', { ...draft, blocks: [{ kind: 'script', text: 'x' }] }],
  ['HTML beside the text', { ...draft, blocks: [{ kind: 'paragraph', text: 'x', html: '<b>x' }] }],
  ['too much text', { ...draft, blocks: Array(4).fill({ kind: 'paragraph', text: '稻'.repeat(90_000) }) }],
  ['too many blocks', { ...draft, blocks: Array(5_001).fill({ kind: 'paragraph', text: '稻' }) }],
  ['no address', { ...draft, url: undefined }],
])('refused: %s', (_, read) => {
  expect(() => readDraft(read)).toThrow('pageWithoutText');
});

test('the first and the newest versions stay', () => {
  expect(withoutOldest([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4, 5]);
  expect(withoutOldest([1, 2, 3, 4, 5, 6])).toEqual([1, 3, 4, 5, 6]);
});
