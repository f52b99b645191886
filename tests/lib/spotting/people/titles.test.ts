import { describe, expect, test } from 'vitest';
import { isOfficialTitle, Offices, readTitle, titleEndingAt } from '../../../../lib/spotting/people/titles';

const write = (title: string) =>
  readTitle(title).map(({ level, body, former, deputy, function: head }) =>
    [level, body, former, deputy, head].map((one) => one || '-').join(' '),
  );

describe('readTitle', () => {
  test.each([
    ['区委书记', ['county 区委 - - 书记']],
    ['市委副书记、市长', ['prefecture 市委 - 副 书记', 'prefecture - - - 市长']],
    ['常务副市长', ['prefecture - - 常务副 市长']],
    ['原副县长', ['county - 原 副 县长']],
    ['浙江省省长', ['province 浙江省 - - 省长']],
    ['外交部长', ['central 外交部 - - 部长']],
    ['市委常委、组织部部长', ['prefecture 市委 - - 常委', 'prefecture 组织部 - - 部长']],
    ['国务院副总理兼外交部部长', ['central 国务院 - 副 总理', 'central 外交部 - - 部长']],
    ['日本前首相', ['foreign 日本 前 - 首相']],
    ['俄外长', ['foreign 俄 - - 外长']],
    ['某集团董事长', ['- 某集团 - - 董事长']],
    ['镇党委书记', ['township 镇党委 - - 书记']],
    ['上海市副市长', ['province 上海市 - 副 市长']],
  ])('%s', (title, expected) => {
    expect(write(title)).toEqual(expected);
  });
});

test.each([
  ['区委书记', true],
  ['一级调研员', true],
  ['法院院长', true],
  ['医院院长', false],
  ['公司总经理', false],
  ['记者', false],
  ['国际货币基金组织总裁', true],
  ['代表', null],
])('%s: official is %s', (title, official) => {
  expect(isOfficialTitle(title)).toBe(official);
});

const extent = (text: string) => {
  const title = titleEndingAt(new Offices(text, [], []), text.length);
  return title && text.slice(title.start, title.end);
};

test.each([
  ['会议由区委副书记、区长', '区委副书记、区长'],
  ['今天会见法国总统', '法国总统'],
  ['应法兰西共和国总统', '法兰西共和国总统'],
  ['同圣多美和普林西比总理', '圣多美和普林西比总理'],
  ['市人社局局、党组书记', '市人社局局、党组书记'],
  ['以军总参谋长', '以军总参谋长'],
  ['中国和平统一促进会会长', '中国和平统一促进会会长'],
  ['没有职务', undefined],
])('the title at the end of %s', (text, expected) => {
  expect(extent(text)).toBe(expected);
});

test('a title does not reach over the name of somebody else', () => {
  const text = '梅方霏副区长、区商务委主任';
  const title = titleEndingAt(new Offices(text, [], [{ start: 0, end: 3 }]), text.length);
  expect(title && text.slice(title.start, title.end)).toBe('区商务委主任');
});
