import { expect, test } from 'vitest';
import { readNewsLines, writeDate } from '../../../lib/page/news-lines';

const read = (...blocks: string[]) => readNewsLines(blocks.join('\n\n'));

test.each([
  ['2020-02-29 18:34:31 来源: 青澜社 举报', '青澜社'],
  ['来源：青澜日报海外版', '青澜日报海外版'],
  ['版权声明 来源：青澜商报 时间：2019-09-23 14:34:05 作者：', '青澜商报'],
  ['（图片来源：某图库）', ''],
  ['来源：本站原创 作者：党支部', ''],
  ['来源: | 发布时间: 2018-05-17 | 浏览次数: 2168', ''],
])('%s: the source is %j', (line, source) => {
  expect(read(line).source).toBe(source);
});

test('a source in a block of its own', () => {
  expect(read('2020-02-19 20:29:58', '来源：', '青澜谈').source).toBe('青澜谈');
});

test('an outlet beside the date', () => {
  expect(read('首页', 'http://www.example.cn 2009年11月09日13:48 青澜新闻').outlet).toBe('青澜新闻');
});

test('the day of publication is not that of the document', () => {
  expect(read('成文日期：', '2019年01月16日', '发布日期：', '2019年01月30日').published).toBe('2019-01-30');
});

test('names', () => {
  expect(read('青澜网10月4日讯（记者陈某 整合）节日过半。').byline).toBe('陈某 整合');
  expect(read('记者：金某某').byline).toBe('金某某');
  expect(read('责任编辑：王某').editor).toBe('王某');
  expect(read('青澜社记者了解到，涉事项目已停工。').byline).toBe('');
});

test.each([
  ['2020年09月11日 18:05', '2020-09-11T18:05'],
  ['2024年5月20日週一 下午2:05', '2024-05-20'],
  ['2020-06-05 20:35', '2020-06-05T20:35'],
  ['2024-05-10T05:54:20+08:00', '2024-05-10T05:54:20+08:00'],
  ['01-14 17:58', ''],
  ['2020-99-12', ''],
])('%s is %j', (shown, date) => {
  expect(writeDate(shown)).toBe(date);
});
