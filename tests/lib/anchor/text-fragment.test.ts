import { expect, test } from 'vitest';
import { textFragmentAddress } from '../../../lib/anchor/text-fragment';

const page = 'http://news.example/1.html';
const place = (address: string, exact: string, prefix = '', suffix = '') =>
  decodeURIComponent(textFragmentAddress(address, { exact, prefix, suffix }));

test('a short quote is whole, between a few characters of its context', () => {
  expect(place(page, '两个维护', '会议强调，要坚决做到“', '”，推动高质量发展。近年来')).toBe(
    `${page}#:~:text=强调，要坚决做到“-,两个维护,-”，推动高质量发展`,
  );
  expect(place(page, '两个维护')).toBe(`${page}#:~:text=两个维护`);
});

test('of a long quote the two ends are enough', () => {
  const exact =
    '会议强调，要深入学习贯彻全会精神，坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局';
  const address = place(page, exact);
  expect(address).toMatch(
    /^http:\/\/news\.example\/1\.html#:~:text=会议强调，要深入学习贯彻.{0,8},.{0,8}加快构建新发展格局$/u,
  );
  expect(address.length).toBeLessThan(exact.length + page.length);
});

test('no piece reaches over the end of a block', () => {
  expect(place(page, '第一段\n\n第二段', '标题\n\n开头', '结尾\n\n下一段')).toBe(
    `${page}#:~:text=开头-,第一段,第二段,-结尾`,
  );
  expect(place(page, '第一段', '标题\n\n', '\n\n下一段')).toBe(`${page}#:~:text=第一段`);
  expect(place(page, '\n\n第一段', '标题', '')).toBe(`${page}#:~:text=第一段`);
});

test('what has a meaning in a directive is encoded', () => {
  const address = textFragmentAddress(page, { exact: 'a-b,c&d 100%', prefix: '', suffix: '' });
  expect(address).toBe(`${page}#:~:text=a%2Db%2Cc%26d%20100%25`);
});

test('a fragment of the address stays, another directive does not', () => {
  expect(place(`${page}#/news/1`, '甲')).toBe(`${page}#/news/1:~:text=甲`);
  expect(place(`${page}#:~:text=old`, '甲')).toBe(`${page}#:~:text=甲`);
});

test('half a pair at a cut does not break the address', () => {
  expect(() =>
    textFragmentAddress(page, { exact: '\ud840甲', prefix: '\udc00', suffix: '\ud840' }),
  ).not.toThrow();
});
