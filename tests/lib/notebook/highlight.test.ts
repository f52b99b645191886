import { expect, test } from 'vitest';
import { addedInVersion2, addedInVersion3 } from '../../../lib/notebook/highlight';

test('a highlight of version 1 gets what was not kept then, and one that has it keeps it', () => {
  const added = addedInVersion2({});
  expect(added).toEqual({ note: '', tags: [], copies: 0, nth: 0, blockHash: '' });
  const whole = { note: 'n', tags: ['t'], copies: 2, nth: 1, blockHash: 'h' };
  expect(addedInVersion2(whole)).toEqual(whole);
});

test('a highlight of version 2 is yellow, and one that has a colour keeps it', () => {
  expect(addedInVersion3({})).toEqual({ colour: 'yellow' });
  expect(addedInVersion3({ colour: 'pink' })).toEqual({ colour: 'pink' });
});
