import { expect, test } from 'vitest';
import { findDocumentNumbers } from '../../../../lib/spotting/composed/document-numbers';

const find = (text: string) =>
  findDocumentNumbers(text).map(({ start, end, composed }) => [text.slice(start, end), composed.gloss]);

test.each([
  ['根据国发〔2023〕5号文件', '国发〔2023〕5号', 'State Council, document no. 5 of 2023'],
  ['(国办发[2021]12号)', '国办发[2021]12号', 'General Office of the State Council, document no. 12 of 2021'],
  ['沪府规〔2023〕12号', '沪府规〔2023〕12号', 'Shanghai authorities, normative document no. 12 of 2023'],
  [
    '发改能源〔2022〕206号',
    '发改能源〔2022〕206号',
    'National Development and Reform Commission, document no. 206 of 2022',
  ],
  [
    '按照财税〔2016〕36号',
    '财税〔2016〕36号',
    'Ministry of Finance and State Taxation Administration, document no. 36 of 2016',
  ],
  ['国务院令第722号', '国务院令第722号', 'Order no. 722 of the State Council'],
  ['主席令第七十五号', '主席令第七十五号', "Order no. 75 of the President of the People's Republic of China"],
])('%s', (text, number, gloss) => {
  expect(find(text)).toEqual([[number, gloss]]);
});

test.each(['(2021)沪0114民初1234号', '我们(2020)3号', '京A12345号', '〔2023〕5号'])('%s is none', (text) => {
  expect(find(text)).toEqual([]);
});
