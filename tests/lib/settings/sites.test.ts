import { expect, test } from 'vitest';
import { isAlwaysOn, isOn, normaliseSite, switchSite } from '../../../lib/settings/sites';

test.each([
  ['people.com.cn', 'people.com.cn'],
  [' http://www.People.com.cn:8080/a?b#c ', 'people.com.cn'],
  ['https://politics.people.com.cn/', 'politics.people.com.cn'],
  ['www.cn', 'www.cn'],
  ['人民网.中国', 'xn--gmq41sg0c.xn--fiqs8s'],
  ['127.0.0.1:8000', '127.0.0.1'],
  ['', undefined],
  ['two words', undefined],
  ['x%20y', undefined],
  ['[::1]:80', '[::1]'],
  ['file:///home/a.html', undefined],
  ['javascript:alert(1)', undefined],
  ['x'.repeat(300), undefined],
])('%s is the site %s', (written, site) => {
  const normal = normaliseSite(written);
  if (site?.startsWith('xn--')) expect(normal).toMatch(/^xn--.*\.xn--fiqs8s$/);
  else expect(normal).toBe(site);
  if (normal) expect(normaliseSite(normal)).toBe(normal);
});

const sites = { sitesOff: ['people.com.cn', 'ads.example'], sitesOn: ['politics.people.com.cn'] };

test.each([
  [['people.com.cn'], false],
  [['www.people.com.cn'], false],
  [['politics.people.com.cn'], true],
  [['nopeople.com.cn'], true],
  [['com.cn'], true],
  [['frame.example', 'people.com.cn'], false],
  [['ads.example', 'news.example'], false],
  [[''], true],
])('a frame of %j is on: %s', (hosts, on) => {
  expect(isOn(sites, hosts)).toBe(on);
});

test.each([undefined, null, 7, 'x', { sitesOff: 'news.example' }, { sitesOff: [null, 7, {}, ''] }])(
  'hostile lists %j switch nothing off',
  (stored) => {
    expect(isOn(stored, ['news.example'])).toBe(true);
    expect(isAlwaysOn(stored, ['news.example'])).toBe(false);
  },
);

test('a site is switched off and on', () => {
  const off = switchSite({ sitesOff: [], sitesOn: ['news.example'] }, 'news.example', false);
  expect(off).toEqual({ sitesOff: ['news.example'], sitesOn: [] });
  expect(switchSite(off, 'news.example', true)).toEqual({ sitesOff: [], sitesOn: [] });
  const wide = { sitesOff: ['people.com.cn', 'x.cn'], sitesOn: [] };
  expect(switchSite(wide, 'politics.people.com.cn', true).sitesOff).toEqual(['x.cn']);
});
