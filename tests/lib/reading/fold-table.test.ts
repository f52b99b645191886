import { expect, test } from 'vitest';
import { listFoldPairs } from '../../../lib/reading/script';
import pairs from '../../../lib/text/fold-table.json';

test('the fold table is what opencc-js gives; if not, run npm run generate:fold-table', () => {
  expect(pairs).toEqual(listFoldPairs());
});
