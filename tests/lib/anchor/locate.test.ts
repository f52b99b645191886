import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { locate, prepare } from '../../../lib/anchor/locate';
import { pageSpan } from '../../../lib/text/offset';

const page = '要坚定“四个自信”。\n\n牢固树立“四个意识”，坚定“四个自信”，做到“两个维护”。';

function saveSecond(quote: string) {
  const at = page.lastIndexOf(quote);
  return describeSpan(page, pageSpan(at, at + quote.length));
}

const find = (text: string, quote: string) => {
  const span = locate(prepare(text), saveSecond(quote));
  return span && { start: span.start, text: text.slice(span.start, span.end) };
};

test('the context chooses between two places', () => {
  expect(find(page, '四个自信')).toEqual({ start: page.lastIndexOf('四个自信'), text: '四个自信' });
});

test('text put in before moves it along', () => {
  const edited = `新增的导语。\n\n${page}`;
  expect(find(edited, '四个自信')).toEqual({ start: edited.lastIndexOf('四个自信'), text: '四个自信' });
});

test('full-width and zero-width differences do not matter', () => {
  const edited = page.replace('四个意识', '四个\u200b意识').replaceAll('，', ',');
  expect(find(edited, '四个意识”，坚定')?.text).toBe('四个\u200b意识”,坚定');
});

test('a short quote whose sentence is gone is lost, though the word stands elsewhere', () => {
  expect(find('要坚定文化自信。\n\n会议提到四个自信的来历。', '四个自信')).toBeUndefined();
});

test('a quote never lands on one that only looks like it', () => {
  expect(find(page.replaceAll('四个自信', '四个意识'), '四个自信')).toBeUndefined();
});
