import { expect, test } from 'vitest';
import { isLightColour } from '../../../lib/page/paint';

test.each([
  ['rgb(0, 0, 0)', false],
  ['rgb(29, 33, 38)', false],
  ['rgb(143, 29, 20)', false],
  ['rgb(255, 255, 255)', true],
  ['rgba(233, 231, 227, 0.9)', true],
  ['color(srgb 1 1 1)', true],
  ['color(srgb 0.1 0.1 0.12)', false],
  ['color(display-p3 0.1 0.1 0.1)', false],
  ['oklch(0.95 0 0)', true],
  ['oklch(0.3 0.1 240)', false],
  ['lab(90 0 0)', true],
])('%s is light: %s', (colour, expected) => {
  expect(isLightColour(colour)).toBe(expected);
});
