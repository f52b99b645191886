import { expect, test } from 'vitest';
import { normaliseAddress, pageKey } from '../../../lib/page/address';

test.each([
  ['tracking parameters go', 'http://a.cn/1.html?utm_source=x&id=2&spm=3', 'http://a.cn/1.html?id=2'],
  ['parameters in GBK stay apart', 'http://a.cn/?q=%B5%B3&spm=1', 'http://a.cn/?q=%B5%B3'],
  [
    'a rule for the site',
    'https://mp.weixin.qq.com/s?__biz=a&mid=2&idx=1&sn=b&chksm=c',
    'https://mp.weixin.qq.com/s?__biz=a&mid=2&idx=1&sn=b',
  ],
  ['a rule for its subdomains', 'https://www.163.com/a.html?f=post', 'https://www.163.com/a.html'],
  ['and for no other site', 'https://a163.com/a.html?f=post', 'https://a163.com/a.html?f=post'],
  ['a fragment goes', 'http://a.cn/1.html#top', 'http://a.cn/1.html'],
  ['a route stays', 'http://a.cn/#/news/1', 'http://a.cn/#/news/1'],
  ['what is no address stays', 'about:blank#x', 'about:blank'],
])('%s', (_, address, normalised) => {
  expect(normaliseAddress(address)).toBe(normalised);
});

test('the key is the same for the same page only, and shows no address', () => {
  expect(pageKey('http://a.cn/1.html?utm_source=x#top')).toBe(pageKey('http://a.cn/1.html'));
  const keys = Array.from({ length: 10_000 }, (_, i) => pageKey(`http://a.cn/${i}.html`));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toMatch(/^page:[0-9a-z]+$/);
});
