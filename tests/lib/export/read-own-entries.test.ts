import { expect, test } from 'vitest';
import { readOwnFile, UnreadableFile } from '../../../lib/export/read-own-entries';

const refusedOf = (name: string, text: string) => readOwnFile(name, text).refused;
const faultOf = (name: string, text: string) => {
  try {
    readOwnFile(name, text);
  } catch (error) {
    return error instanceof UnreadableFile ? error.fault : String(error);
  }
  return 'none';
};

test('rows of a table are numbered as a spreadsheet numbers them, and a bad one keeps no other out', () => {
  const { rows, refused, leftOut } = readOwnFile(
    'a.tsv',
    'Term\tMeaning\tcount\n清风\tclean wind\t3\n\n清\tshort\t\nwind\tno Han\t\n风清\t\t\n',
  );
  expect(rows).toEqual([{ row: 2, entry: { zh: '清风', kind: 'term', gloss: 'clean wind' } }]);
  expect(refused).toEqual([
    { row: 4, field: 'zh', fault: 'too short' },
    { row: 5, field: 'zh', fault: 'not Chinese' },
    { row: 6, field: 'gloss', fault: 'missing' },
  ]);
  expect(leftOut).toEqual(['count']);
});

test('a quotation mark that is not closed spoils its row alone', () => {
  const { rows, refused } = readOwnFile('a.csv', 'zh,gloss\n清风,x\n风清,"open\n');
  expect(rows).toHaveLength(1);
  expect(refused).toEqual([{ row: 3, fault: 'open quotes' }]);
});

test('entries of the glossary’s own files can be read', () => {
  const { rows, refused, leftOut } = readOwnFile(
    'economy.yaml',
    '- id: qingfeng\n  zh: 清风\n  variants:\n    - zh: 清风行动\n      form: full\n  gloss: clean wind\n  official:\n    - en: Clean Wind\n      source: some-report\n  since: 2020\n  related: [dangjian]\n',
  );
  expect(refused).toEqual([]);
  expect(rows[0]?.entry).toEqual({
    zh: '清风',
    variants: ['清风行动'],
    kind: 'term',
    gloss: 'clean wind',
    official: [{ en: 'Clean Wind', source: 'some-report' }],
  });
  expect(leftOut).toEqual(['id', 'since', 'related']);
});

test.each([
  ['a.txt', 'x', 'other format'],
  ['a.json', '{', 'damaged'],
  ['a.json', '{"a":1}', 'no list'],
  ['a.json', '[]', 'empty'],
  ['a.json', `[${'0,'.repeat(10_000)}0]`, 'too many rows'],
  ['a.csv', 'a,b\n1,2', 'no headword'],
  ['a.csv', '', 'no headword'],
  ['a.yaml', 'a: b', 'no list'],
  ['a.yaml', '- &a [x]\n- *a\n', 'damaged'],
  ['a.yaml', '- a: b\n c: d\n', 'damaged'],
  ['a.yaml', '['.repeat(900_000), 'damaged'],
  ['a.yaml', '{a: '.repeat(200_000), 'damaged'],
  ['a.yaml', '- '.repeat(400_000), 'damaged'],
  ['a.yaml', '"'.repeat(900_000), 'damaged'],
  ['a.yaml', '- a\n'.repeat(200_000), 'too many rows'],
])('%s is refused as a whole (%#)', (name, text, fault) => {
  const start = performance.now();
  expect(faultOf(name, text)).toBe(fault);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test('nothing of a file reaches a prototype, and its fields are what they say', () => {
  const hostile =
    '[{"__proto__":{"zh":"清风","gloss":"x"}},{"zh":"清风","gloss":"x","constructor":1,"__proto__":{"a":1}}]';
  const { rows, refused, leftOut } = readOwnFile('a.json', hostile);
  expect(refused).toEqual([{ row: 1, field: 'zh', fault: 'missing' }]);
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0]?.entry ?? {}).sort()).toEqual(['gloss', 'kind', 'zh']);
  expect(leftOut).toEqual(['__proto__', 'constructor']);
  expect(({} as { zh?: string }).zh).toBeUndefined();
  expect(refusedOf('a.yaml', '- __proto__: {zh: 清风}\n  gloss: x\n')).toHaveLength(1);
});

test.each([
  [{ zh: 2035, gloss: 'x' }, 'zh', 'not Chinese'],
  [{ zh: {}, gloss: 'x' }, 'zh', 'not text'],
  [{ zh: '风'.repeat(61), gloss: 'x' }, 'zh', 'too long'],
  [{ zh: '清风', gloss: 'x', kind: 'verb' }, 'kind', 'no such kind'],
  [{ zh: '清风', gloss: 'x', variants: '风' }, 'variants', 'not a list'],
  [{ zh: '清风', gloss: 'x', variants: Array(31).fill('清风') }, 'variants', 'too many'],
  [{ zh: '清风', gloss: 'x', official: [{ en: 'a|b' }] }, 'official', 'has a bar'],
  [{ zh: '清风', gloss: 'x', parts: [{ zh: '清' }] }, 'parts', 'missing'],
  ['清风', undefined, 'no entry'],
])('%o is refused for %s', (value, field, fault) => {
  expect(refusedOf('a.json', JSON.stringify([value]))).toEqual([{ row: 1, ...(field && { field }), fault }]);
});
