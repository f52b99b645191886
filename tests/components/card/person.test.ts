import { expect, test } from 'vitest';
import { isHeld } from '../../../components/card/Person';

test.each([
  [{ from: '2022-10-23' }, '2024-07-18', true],
  [{ from: '2022-10-23' }, '2022-10-22', false],
  [{ from: '2022-10-23' }, '2022-10', true],
  [{ from: '2017-10', to: '2022-10' }, '2022-10-30', true],
  [{ from: '2017-10', to: '2022-10' }, '2022-11-01', false],
  [{ from: '2017', to: '2022' }, '2016-12-31', false],
  [{}, '2024', false],
])('a post %o on %s: %s', (post, day, held) => {
  expect(isHeld(post, day)).toBe(held);
});
