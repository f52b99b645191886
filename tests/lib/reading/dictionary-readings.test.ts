import { expect, test } from 'vitest';
import { listReadings } from '../../../lib/reading/build/list-readings';
import readings from '../../../lib/reading/dictionary-readings.json';
import { readPinyin } from '../../../lib/reading/pinyin';

test('the added readings are what CC-CEDICT gives; if not, run npm run generate:readings', () => {
  expect(readings).toEqual(listReadings());
});

test.each([
  ['全国人大常委会副委员长', 'quán guó rén dà cháng wěi huì fù wěi yuán zhǎng'],
  ['国务院秘书长', 'guó wù yuàn mì shū zhǎng'],
  ['最高人民法院审判长', 'zuì gāo rén mín fǎ yuàn shěn pàn zhǎng'],
  ['入党积极分子', 'rù dǎng jī jí fèn zǐ'],
  ['区域协调发展', 'qū yù xié tiáo fā zhǎn'],
  ['县长', 'xiàn zhǎng'],
])('%s is read %s', (zh, reading) => {
  expect(readPinyin(zh)).toBe(reading);
});
