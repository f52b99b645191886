import { expect, test } from 'vitest';
import { hideTerm, mostHidden, showTerm } from '../../../lib/settings/hidden-terms';
import { standardLinks } from '../../../lib/settings/links';
import { migrate, migrations, newestVersion } from '../../../lib/settings/migrations';
import { readSettings } from '../../../lib/settings/settings';
import { mostSites } from '../../../lib/settings/sites';

const standard = readSettings(undefined);

test('nothing stored gives the settings as at first', () => {
  expect(standard).toMatchObject({
    version: newestVersion,
    show: 'balanced',
    density: 'all',
    kindsOff: [],
    nextKey: 'Alt+ArrowDown',
    previousKey: 'Alt+ArrowUp',
    links: standardLinks,
  });
});

test('what version 1 stored keeps its meaning', () => {
  expect(readSettings({ version: 1, show: 'everything' })).toEqual({ ...standard, show: 'everything' });
});

test('there is a migration to each version after the first', () => {
  expect(Object.keys(migrations).map(Number)).toEqual(
    Array.from({ length: newestVersion - 1 }, (_, i) => i + 2),
  );
});

test.each([0, -1, 1.5, Number.NaN, '2', null, {}])('a version of %s counts as the first', (version) => {
  expect(migrate({ version, show: 'known' })).toEqual({ version: newestVersion, show: 'known' });
});

test('of a later version we read what we know, and what is new to us does not stay', () => {
  expect(readSettings({ version: 99, show: 'known', density: 'sometimes', aura: 'on' })).toEqual({
    ...standard,
    show: 'known',
  });
});

test.each([null, 0, 'settings', [], [1], true, { show: {} }, { __proto__: { show: 'known' } }])(
  'hostile: %j gives whole settings',
  (stored) => {
    const read = readSettings(stored);
    expect(Object.keys(read)).toEqual(Object.keys(standard));
  },
);

test('every field that is wrong is as at first; the others hold', () => {
  for (const field of Object.keys(standard))
    for (const wrong of [null, 7, {}, 'nonsense', Array(3)]) {
      const read = readSettings({ ...standard, textSize: 'large', density: 'page', [field]: wrong });
      for (const other of ['textSize', 'density'] as const)
        if (other !== field)
          expect(read[other], `${field} ${wrong}`).toBe({ textSize: 'large', density: 'page' }[other]);
      if (field !== 'textSize' && field !== 'density' && !Array.isArray(wrong))
        expect(read[field as 'show'], `${field} ${wrong}`).toEqual(standard[field as 'show']);
    }
});

test('lists keep what fits, once each, and not for ever', () => {
  const read = readSettings({
    version: 2,
    kindsOff: ['term', 'term', 7, 'a b', '<script>'],
    sitesOff: [
      'people.com.cn',
      'https://people.com.cn/',
      'WWW.X.CN',
      '',
      'x y',
      ...Array(2 * mostSites).keys(),
    ],
    sitesOn: Array.from({ length: 2 * mostSites }, (_, i) => `${i}.example`),
    links: [
      { name: 'Fine', address: 'https://a.example/{word}' },
      { name: 'Script', address: 'javascript:alert("{word}")' },
      { name: '', address: 'https://a.example/{word}' },
    ],
    hidden: [{ id: 'a', headword: '甲', more: 1 }, { id: 'b' }, 'c'],
  });
  expect(read.kindsOff).toEqual(['term']);
  expect(read.sitesOff).toEqual(['people.com.cn']);
  expect(read.sitesOn).toHaveLength(mostSites);
  expect(read.links).toEqual([{ name: 'Fine', address: 'https://a.example/{word}' }]);
  expect(read.hidden).toEqual([{ id: 'a', headword: '甲' }]);
});

test('a term is hidden once, shown again, and refused when the list is full', () => {
  const term = { id: 'two-upholds', headword: '两个维护' };
  const hidden = hideTerm(standard, term);
  expect(hidden?.hidden).toEqual([{ id: 'two-upholds', headword: '两个维护' }]);
  expect(hidden && hideTerm(hidden, term)).toBe(hidden);
  expect(hidden && showTerm(hidden, term.id)).toEqual(standard);
  const full = {
    ...standard,
    hidden: Array.from({ length: mostHidden }, (_, i) => ({ id: `${i}`, headword: 'x' })),
  };
  expect(hideTerm(full, term)).toBeUndefined();
});

test('what is written is read back as it was', () => {
  const set = readSettings({
    ...standard,
    density: 'page',
    sitesOff: ['people.com.cn'],
    nextKey: 'Control+Alt+J',
    links: [],
    hidden: [{ id: 'x', headword: '甲' }],
  });
  expect(set).toMatchObject({ density: 'page', nextKey: 'Control+Alt+J', links: [] });
  expect(readSettings(JSON.parse(JSON.stringify(set)))).toEqual(set);
});
