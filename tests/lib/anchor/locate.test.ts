import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { locate, openSearch } from '../../../lib/anchor/locate';
import { openFoldTable } from '../../../lib/text/fold';
import { pageSpan } from '../../../lib/text/offset';

const search = openSearch(openFoldTable());
const page = '要坚定“四个自信”。\n\n牢固树立“四个意识”，坚定“四个自信”，做到“两个维护”。';

function saveSecond(quote: string) {
  const at = page.lastIndexOf(quote);
  return describeSpan(page, pageSpan(at, at + quote.length));
}

const find = (text: string, quote: string) => {
  const span = locate(text, saveSecond(quote), search);
  return span && { start: span.start, text: text.slice(span.start, span.end) };
};

test('the context chooses between two places', () => {
  expect(find(page, '四个自信')).toEqual({ start: page.lastIndexOf('四个自信'), text: '四个自信' });
});

test('text put in before moves it along', () => {
  const edited = `新增的导语。\n\n${page}`;
  expect(find(edited, '四个自信')).toEqual({ start: edited.lastIndexOf('四个自信'), text: '四个自信' });
});

test('full-width and zero-width differences do not matter', () => {
  const edited = page.replace('四个意识', '四个\u200b意识').replaceAll('，', ',');
  expect(find(edited, '四个意识”，坚定')?.text).toBe('四个\u200b意识”,坚定');
});

test('a short quote whose sentence is gone is lost, though the word stands elsewhere', () => {
  expect(find('要坚定文化自信。\n\n会议提到四个自信的来历。', '四个自信')).toBeUndefined();
});

test('a quote never lands on one that only looks like it', () => {
  expect(find(page.replaceAll('四个自信', '四个意识'), '四个自信')).toBeUndefined();
});

test('the same page in the other script is the same page', () => {
  const other = '要堅定「四個自信」。\n\n牢固樹立「四個意識」，堅定「四個自信」，做到「兩個維護」。';
  expect(find(other, '四个自信')).toEqual({ start: other.lastIndexOf('四個自信'), text: '四個自信' });
});

const article =
  '会议听取了关于全省水利建设的汇报，代表们就此展开讨论。\n\n他说，今年的早稻收成比去年好，农户的收入也有所增加，但是运输成本仍然偏高，需要各地一起想办法。与会者认为情况属实。\n\n下午的会议由副主任主持，讨论明年的安排。';
const sentence = '今年的早稻收成比去年好，农户的收入也有所增加，但是运输成本仍然偏高，需要各地一起想办法。';

function findSentence(edited: string): string | undefined {
  const at = article.indexOf(sentence);
  const saved = describeSpan(article, pageSpan(at, at + sentence.length));
  const span = locate(edited, saved, search);
  return span && edited.slice(span.start, span.end);
}

test('a long quote may differ by little', () => {
  const edited = article.replace('有所增加', '略有增加').replace('仍然', '目前仍然');
  expect(findSentence(edited)).toBe(sentence.replace('有所增加', '略有增加').replace('仍然', '目前仍然'));
});

test('a long quote is found around an advertisement', () => {
  const put = '但是\n\n扫描二维码关注官方账号，第一时间看新闻\n\n';
  expect(findSentence(article.replace('但是', put))).toBe(sentence.replace('但是', put));
});

test('a long quote is lost where only one like it is left', () => {
  const like = sentence.replace('早稻', '晚稻').replace('去年', '前年').replace('运输', '人工');
  expect(findSentence(article.replace(sentence, '').replace('讨论明年的安排。', like))).toBeUndefined();
});

test('of copies that can not be told apart none is taken when one is gone', () => {
  const menu = ['首页', '更多', '新闻', '更多', '图片', '更多'].join('\n\n');
  const saved = describeSpan(menu, pageSpan(12, 14));
  expect(menu.slice(12, 14)).toBe('更多');
  expect(locate('首页\n\n更多\n\n其他\n\n图片\n\n更多', saved, search)).toBeUndefined();
});

const news =
  '乡镇卫生院请来专家坐诊，老人在家门口看病。\n\n各地早稻开镰，农机手连夜下田作业。\n\n水库蓄水已过半，灌区今天开闸放水。\n\n山区小学添了新校车，孩子们不再走夜路。\n\n图书馆今起延长开放。\n\n两条公交线路改道，早晚高峰加开班次。\n\n老茶馆重新开张，街坊们又有了去处。\n\n渔港码头修缮完工，船只今早陆续返航。';
const lists = `${news}\n\n头条\n\n${news}`;

test('of two copies in the same context none is taken when one is gone', () => {
  const at = lists.lastIndexOf('图书馆');
  const saved = describeSpan(lists, pageSpan(at, at + 3));
  expect(saved.twins).toBe(1);
  expect(locate(lists, saved, search)).toEqual({ start: at, end: at + 3 });
  expect(locate(`导语\n\n${lists}`, saved, search)?.start).toBe(at + 4);
  const gone = lists.slice(0, at) + lists.slice(at + '图书馆今起延长开放。\n\n'.length);
  expect(locate(gone, saved, search)).toBeUndefined();
});

test('a sentence that begins like the one that was taken out is not taken for it', () => {
  const rules =
    '本条例所称机关，包括省级和县级的监察机关以及它们派出的机构，由上一级领导。地方各级监察机关由人民代表大会产生，对它负责。地方各级监察机关主任每届任期五年，可以连任两届。';
  const at = rules.indexOf('地方各级');
  const saved = describeSpan(rules, pageSpan(at, at + 4));
  const edited = rules.replace('地方各级监察机关由人民代表大会产生，对它负责。', '');
  expect(locate(edited, saved, search)).toBeUndefined();
});
