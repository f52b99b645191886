import { expect, test } from 'vitest';
import { chordOf, isChord, refuseChord } from '../../../lib/settings/keys';

const press = (key: string, code: string, held = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

test.each([
  [press('ArrowDown', 'ArrowDown', 'a'), 'Alt+ArrowDown'],
  [press('j', 'KeyJ', 'a'), 'Alt+J'],
  [press('J', 'KeyC', 'sa'), 'Alt+Shift+J'],
  [press('∆', 'KeyJ', 'a'), 'Alt+J'],
  [press('n', 'KeyN', 'ca'), 'Control+Alt+N'],
  [press('Alt', 'AltLeft', 'a'), undefined],
  [press('j', 'KeyJ', 'm'), undefined],
  [press('Enter', 'Enter', 'a'), undefined],
  [press('Tab', 'Tab', 'a'), undefined],
])('%j is %s', (event, chord) => {
  expect(chordOf(event)).toBe(chord);
});

test.each([
  ['J', 'bare'],
  ['Shift+J', 'bare'],
  ['ArrowDown', 'bare'],
  ['F2', 'bare'],
  ['Alt+ArrowLeft', 'history'],
  ['Alt+ArrowRight', 'history'],
  ['Alt+Shift+ArrowRight', 'history'],
  ['Control+W', 'browser'],
  ['Control+Shift+T', 'browser'],
  ['Alt+F4', 'browser'],
  ['Alt+Shift+S', 'taken'],
  ['Alt+J', undefined],
  ['Control+Alt+J', undefined],
  ['Control+ArrowDown', undefined],
])('%s is refused as %s', (chord, refusal) => {
  expect(refuseChord(chord)).toBe(refusal);
  expect(isChord(chord)).toBe(refusal === undefined);
});

test.each(['', 'Alt', 'Alt+', 'Shift+Alt+J', 'Alt+Alt+J', 'Alt+<b>', 'Alt+Meta+J', 'alt+j'])(
  '%s is no chord',
  (chord) => {
    expect(isChord(chord)).toBe(false);
  },
);
