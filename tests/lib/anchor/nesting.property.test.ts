import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { locate, openSearch } from '../../../lib/anchor/locate';
import { openFoldTable } from '../../../lib/text/fold';
import { build, installDom, lettersIn, type Point, rangeOf, type Tree, textsOf } from './small-dom';

installDom();
const { PageText } = await import('../../../lib/page/page-text');
const { TreeReader } = await import('../../../lib/page/tree-reader');
const search = openSearch(openFoldTable());

function read(tree: Tree) {
  const root = build(tree);
  const reader = new TreeReader({ ours: () => false, foundRoot: () => {}, foundHidden: () => {} });
  const { value: blocks = [] } = reader.read(root as unknown as Element).next();
  return { page: new PageText(blocks, (node) => reader.blockOf(node)), texts: textsOf(root) };
}

const words = fc
  .array(fc.constantFrom(...'党建引领基层，。 \n\tab'), { minLength: 1, maxLength: 12 })
  .map((units) => units.join(''));
const tag = fc.constantFrom('b', 'em', 'span', 'i', 'font', 'p', 'div', 'li');
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc
      .tuple(tag, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
      .map(([tag, children]): Tree => ({ tag, children })),
  ),
}));
const page = fc
  .array(tree, { minLength: 1, maxLength: 6 })
  .map((children): Tree => ({ tag: 'body', children }));

function pointIn(texts: readonly { length: number }[], number: number): Point {
  let offset = number % (texts.reduce((sum, { length }) => sum + length, 0) + 1);
  const node = texts.findIndex(({ length }) => {
    if (offset <= length) return true;
    offset -= length;
    return false;
  });
  return { node, offset };
}

const isBefore = (a: Point, b: Point) => a.node < b.node || (a.node === b.node && a.offset <= b.offset);

/** A range of a page, and what was saved of it. */
function save({ page, texts }: ReturnType<typeof read>, a: number, b: number) {
  const [one, other] = [pointIn(texts, a), pointIn(texts, b)];
  const range = isBefore(one, other) ? rangeOf(texts, one, other) : rangeOf(texts, other, one);
  const span = page.spanOf(range);
  return span && { range, span, saved: describeSpan(page.text, span) };
}

test('what is saved of any range in any nesting is found there, letter by letter', () => {
  let found = 0;
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (tree, a, b) => {
      const reading = read(tree);
      const selected = save(reading, a, b);
      if (!selected) return;
      found++;
      const span = locate(reading.page.text, selected.saved, search);
      expect(span).toEqual(selected.span);
      const letters = reading.page.rangesOf(selected.span).map((one) => lettersIn(reading.texts, one));
      expect(letters.join('')).toBe(lettersIn(reading.texts, selected.range));
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(300);
});

/** The same text in other inline elements: each piece of text is cut in two after a letter, and one part is wrapped. */
const nestAnew = (tree: Tree, tag: string): Tree[] => {
  if (typeof tree !== 'string')
    return [{ ...tree, children: tree.children.flatMap((child) => nestAnew(child, tag)) }];
  const cut = tree.slice(0, tree.length >> 1).trimEnd().length;
  if (cut === 0) return [{ tag: 'i', children: [tree] }];
  return [tree.slice(0, cut), { tag, children: [{ tag: 'span', children: [tree.slice(cut)] }] }];
};

test('the same text in another nesting has it at the same place', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (tree, a, b) => {
      const reading = read(tree);
      const selected = save(reading, a, b);
      if (!selected) return;
      const other = read(nestAnew(tree, 'em')[0] as Tree);
      expect(other.page.text).toBe(reading.page.text);
      const span = locate(other.page.text, selected.saved, search);
      expect(span).toEqual(selected.span);
      const letters = other.page.rangesOf(selected.span).map((one) => lettersIn(other.texts, one));
      expect(letters.join('')).toBe(lettersIn(reading.texts, selected.range));
    }),
    { numRuns: 500 },
  );
});
