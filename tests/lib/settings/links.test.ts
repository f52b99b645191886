import { expect, test } from 'vitest';
import { addressOfWord, isLinkAddress, standardLinks } from '../../../lib/settings/links';

test.each([
  ['https://a.example/?q={word}', true],
  ['https://a.example/#{word}', true],
  ['http://a.example/{word}', false],
  ['https://a.example/', false],
  ['https://{word}.example/', false],
  ['https://{word}', false],
  ['https://a.example:{word}/', false],
  ['https://me:secret@a.example/{word}', false],
  ['https://{word}@a.example/', false],
  ['javascript:alert("{word}")', false],
  [`https://a.example/{word}${'x'.repeat(600)}`, false],
])('%s can be a link: %s', (address, can) => {
  expect(isLinkAddress(address)).toBe(can);
});

test('the links at first are such links, and a word goes into them encoded', () => {
  expect(standardLinks.filter(({ address }) => !isLinkAddress(address))).toEqual([]);
  const link = { name: 'A', address: 'https://a.example/?q={word}&r={word}' };
  expect(addressOfWord(link, '甲&b')).toBe('https://a.example/?q=%E7%94%B2%26b&r=%E7%94%B2%26b');
});
