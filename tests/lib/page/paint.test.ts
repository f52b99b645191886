import { expect, test } from 'vitest';
import { isLightColour } from '../../../lib/page/paint';

test.each([
  ['rgb(0, 0, 0)', false],
  ['rgb(29, 33, 38)', false],
  ['rgb(143, 29, 20)', false],
  ['rgb(255, 255, 255)', true],
  ['rgba(233, 231, 227, 0.9)', true],
  ['color(srgb 1 1 1)', false],
])('%s is light: %s', (colour, expected) => {
  expect(isLightColour(colour)).toBe(expected);
});
