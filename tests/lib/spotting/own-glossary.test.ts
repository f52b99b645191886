import { expect, test } from 'vitest';
import { readOwnEntry } from '../../../lib/glossary/own-entry';
import { openSpotterFromSource } from '../../../lib/spotting/open';
import { openOwnGlossary } from '../../../lib/spotting/own-glossary';
import { openFoldTable } from '../../../lib/text/fold';
import { normalise } from '../../../lib/text/normalise';
import { smallGlossary } from './small-glossary';

const fold = openFoldTable();
const spotter = openSpotterFromSource(
  smallGlossary([
    { category: 'party', zh: '党建', gloss: 'Party building' },
    { category: 'party', zh: '党建引领', gloss: 'led by Party building' },
    { category: 'slogans', zh: '党建引领、人人有责', gloss: 'a motto' },
    { category: 'positions', zh: '县委书记', gloss: 'county Party secretary' },
  ]),
);

/** The spots of a text, with these entries as the reader's own. */
function spot(text: string, ...entries: object[]) {
  const own = entries.map((value) => {
    const { entry } = readOwnEntry({ gloss: 'mine', ...value });
    if (!entry) throw new Error('no entry');
    return [normalise(entry.zh, fold).text, entry] as const;
  });
  return spotter(undefined, openOwnGlossary(new Map(own), fold)).spot(text);
}
const found = (text: string, ...entries: object[]) =>
  spot(text, ...entries).map(({ basis, kind, text }) => `${basis} ${kind} ${text}`);

test.each([
  ['of the same form, the own entry', '加强党建', [{ zh: '党建' }], ['own term 党建']],
  ['of another kind too', '县委书记', [{ zh: '县委书记' }], ['own term 县委书记']],
  ['a longer own entry', '加强党建引领力', [{ zh: '引领力' }, { zh: '党建引领力' }], ['own term 党建引领力']],
  ['of two that cross the longer one', '党建引领力', [{ zh: '引领力' }], ['glossary term 党建引领']],
  ['of two that cross and are as long the own one', '抓党建工', [{ zh: '建工' }], ['own term 建工']],
  [
    'inside of what may hold it',
    '党建引领、人人有责',
    [{ zh: '人人' }],
    ['glossary slogan 党建引领、人人有责', 'glossary term 党建引领', 'own term 人人'],
  ],
  [
    'in traditional script, by another form',
    '推動黨風工程',
    [{ zh: '清风', variants: ['党风工程'] }],
    ['own term 黨風工程'],
  ],
  ['written in traditional script', '党风工程', [{ zh: '黨風工程' }], ['own term 党风工程']],
  ['not across two paragraphs', '清\n\n风', [{ zh: '清风' }], []],
])('%s', (_, text, entries, expected) => {
  expect(found(text, ...entries)).toEqual(expected);
});

test('an own entry says what the reader wrote, under an id that its headword gives it', () => {
  const [one] = spot('清風', { zh: '清风', gloss: 'clean wind', pinyin: 'Qīngfēng' });
  expect(one).toMatchObject({
    headword: '清风',
    pinyin: 'Qīngfēng',
    gloss: 'clean wind',
    entryId: 'own:清风',
  });
});

test('of a person the text still tells the title', () => {
  const spots = spot('县委书记陈远山出席', { zh: '陈远山', kind: 'person', gloss: 'my uncle' });
  const person = spots.find(({ kind }) => kind === 'person');
  expect(person).toMatchObject({ basis: 'own', gloss: 'my uncle', title: '县委书记', surname: '陈' });
  expect(spot('陈远山', { zh: '陈远山', kind: 'person' })).toMatchObject([{ kind: 'person', title: null }]);
});

test('a form that two have belongs to the one whose headword it is', () => {
  const [one] = spot('清风', { zh: '清风行动', variants: ['清风'], gloss: 'a' }, { zh: '清风', gloss: 'b' });
  expect(one?.gloss).toBe('b');
});
