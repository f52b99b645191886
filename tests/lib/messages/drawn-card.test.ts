import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toTop } from '../../../lib/messages/drawn-card';
import { frameMessages } from '../../../lib/messages/frame-card';

const spot = {
  start: 0,
  end: 4,
  text: '两个维护',
  kind: 'formula',
  headword: '两个维护',
  pinyin: 'liǎng gè wéi hù',
  gloss: 'Two Upholds',
  tier: 'certain',
  score: 1,
  basis: 'glossary',
};
const props = {
  spot,
  entry: { id: 'two-upholds', gloss: 'Two Upholds' },
  asOf: '',
  mentions: 1,
  place: 1,
  places: 1,
  panel: 'none',
  said: '',
  busy: false,
  canSpeak: false,
  elsewhere: [{ name: 'MDBG', address: 'https://www.mdbg.net/?q=1' }],
  copies: [],
};

function read(card: unknown) {
  const line = { left: 0, top: 0, right: 1, bottom: 1 };
  const request = {
    do: 'draw',
    number: 1,
    isPinned: true,
    card,
    events: ['onSave'],
    line,
    path: [0],
    width: 300,
  };
  return v.safeParse(toTop.frameCard, { frame: 7, request });
}
const readProps = (change: object) =>
  read(JSON.stringify({ name: 'Card', props: { ...props, ...change } })).success;

test('a card of ours is read, and of its entry the id alone', () => {
  const { output, success } = read(JSON.stringify({ name: 'Card', props }));
  expect(success).toBe(true);
  expect(output).toMatchObject({ request: { card: { props: { spot, entry: { id: 'two-upholds' } } } } });
  expect(JSON.stringify(output)).not.toContain('"entry":{"id":"two-upholds","gloss"');
});

test.each([
  ['a link that runs a script', { elsewhere: [{ name: 'x', address: 'javascript:alert(1)' }] }],
  ['a link without an address', { elsewhere: [{ name: 'x', address: 'https:' }] }],
  ['a node of the page instead of a text', { said: { type: 'img', props: { src: 'https://a.example' } } }],
  ['a kind that there is not', { spot: { ...spot, kind: 'advertisement' } }],
  ['a text without an end', { said: 'x'.repeat(25_001) }],
])('%s is refused', (_, change) => {
  expect(readProps({})).toBe(true);
  expect(readProps(change)).toBe(false);
});

test.each([['no JSON'], ['{"name":"constructor","props":{}}'], [{ name: 'Card', props }]])(
  'what is no card is refused: %j',
  (card) => expect(read(card).success).toBe(false),
);

test.each([
  [{ event: 'onSave', args: [] }, true],
  [{ event: 'onSave', args: ['x'] }, false],
  [{ event: 'onMention', args: [1] }, true],
  [{ event: 'onMention', args: [2] }, false],
  [{ event: 'onAnnotate', args: [{ note: 'x', tags: [] }] }, true],
  [{ event: 'onAnnotate', args: [{ note: 7 }] }, false],
  [{ event: 'constructor', args: [] }, false],
])('what the reader does is told with its own arguments alone: %j', (told, isRead) => {
  expect(v.safeParse(frameMessages.tellFrame, { frame: 7, number: 1, ...told }).success).toBe(isRead);
});
