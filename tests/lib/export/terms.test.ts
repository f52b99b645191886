import { expect, test } from 'vitest';
import { type StudyTerm, termFormats } from '../../../lib/export/terms';

const term: StudyTerm = {
  kind: 'formula',
  headword: '两个维护',
  pinyin: 'liǎng gè wéi hù',
  gloss: 'Two Upholds, of *Xi*',
  count: 3,
  mark: 'known',
};
const list = {
  title: '[题]',
  url: 'http://news.example/1',
  terms: [term, { ...term, headword: '=1+1', gloss: '', count: 1, mark: null }],
};

test('CSV has a row a term, and nothing that a spreadsheet would run', () => {
  expect(termFormats.csv.write(list)).toBe(
    [
      '\ufeffheadword,pinyin,gloss,kind,count,mark',
      '两个维护,liǎng gè wéi hù,"Two Upholds, of *Xi*",formula,3,known',
      "'=1+1,liǎng gè wéi hù,,formula,1,",
      '',
    ].join('\r\n'),
  );
});

test('Markdown has an item a term, and keeps the page from writing Markdown of its own', () => {
  expect(termFormats.markdown.write(list)).toBe(
    [
      '## \\[题\\]',
      '<http://news.example/1>',
      '',
      '- **两个维护** liǎng gè wéi hù: Two Upholds, of \\*Xi\\* (formula, 3×, known)',
      '- **=1+1** liǎng gè wéi hù (formula, 1×)',
      '',
    ].join('\n'),
  );
});
