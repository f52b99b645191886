import { expect, test } from 'vitest';
import { listChanges } from '../../../lib/anchor/changes';
import { describeSpan } from '../../../lib/anchor/describe';
import { openFoldTable } from '../../../lib/text/fold';
import { pageSpan } from '../../../lib/text/offset';

const fold = openFoldTable();
const quote = '今年的早稻收成比去年好。';
const article = `代表们就此展开讨论。${quote}下午的会议由副主任主持。`;

function changesIn(edited: string, now: string) {
  const then = article.indexOf(quote);
  const at = edited.indexOf(now);
  return listChanges(
    describeSpan(article, pageSpan(then, then + quote.length)),
    edited,
    pageSpan(at, at + now.length),
    fold,
  );
}

test('a page that was set anew has not been edited', () => {
  const other = `代表們就此\n展開討論。今年的早稻收成比去年好。下午的會議，由副主任主持。`.replace('，', '');
  const changes = changesIn(other, quote);
  expect([changes.isQuoteChanged, changes.isContextChanged]).toEqual([false, false]);
});

test('a change in the quote is shown', () => {
  const now = '今年的早稻收成比往年都好。';
  const { quote: pieces, isQuoteChanged, isContextChanged } = changesIn(article.replace(quote, now), now);
  expect(pieces).toEqual([
    { kind: 'same', text: '今年的早稻收成比' },
    { kind: 'removed', text: '去' },
    { kind: 'added', text: '往' },
    { kind: 'same', text: '年' },
    { kind: 'added', text: '都' },
    { kind: 'same', text: '好。' },
  ]);
  expect([isQuoteChanged, isContextChanged]).toEqual([true, false]);
});

test('what was put in before moves the rest along and is all that is shown', () => {
  const { before, after, isQuoteChanged } = changesIn(article.replace('展开讨论', '展开热烈讨论'), quote);
  expect(before.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: '热烈' }]);
  expect(after.every(({ kind }) => kind === 'same')).toBe(true);
  expect(isQuoteChanged).toBe(false);
});
