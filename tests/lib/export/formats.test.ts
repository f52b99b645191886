import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/formats';
import { sampleHighlight } from './sample-highlight';

test('CSV quotes what needs it and defuses what a spreadsheet would run', () => {
  const csv = formats.csv.write([sampleHighlight]);
  expect(
    csv.startsWith(
      '\ufeffquote,terms,note,tags,colour,title,outlet,byline,published,url,saved,before,after,id\r\n',
    ),
  ).toBe(true);
  expect(csv).toContain(
    '"坚决做到“两个维护”\n""引号"", 逗号",两个维护 (liǎng gè wéi hù) Two Upholds,\'=SUM(1) [x](http://evil),"基层; set phrase",yellow,\'@标题',
  );
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`);
  expect(csv.endsWith(',a1\r\n')).toBe(true);
});

test('CSV defuses what a spreadsheet would run that parts cells by semicolons or tabs', () => {
  const exact = ';=1+1\ta\t"@x"; ＝1';
  expect(formats.csv.write([{ ...sampleHighlight, exact }])).toContain(`";'=1+1\ta\t'""@x"";' ＝1"`);
});

test('Markdown keeps the page from writing Markdown of its own', () => {
  expect(
    formats.markdown.write([
      sampleHighlight,
      { ...sampleHighlight, id: 'a2', exact: '第二', note: '', tags: [], colour: 'green', spots: [] },
    ]),
  ).toBe(
    [
      '## @标题 \\[链接\\](http://evil) \\<script\\>',
      '青澜新闻 · 2026-06-28 · <http://news.example/1.html?a=%3Cb%3E>',
      '',
      '> 坚决做到“两个维护”',
      '> "引号", 逗号',
      '',
      // The reader's own Markdown.
      '=SUM(1) [x](http://evil)',
      '',
      '#基层 #set-phrase',
      '',
      '- **两个维护** liǎng gè wéi hù: Two Upholds',
      '',
      '> 第二',
      '',
      '(green)',
      '',
    ].join('\n'),
  );
});

test('JSON holds everything that is stored', () => {
  expect(JSON.parse(formats.json.write([sampleHighlight]))).toEqual({
    format: 'tifa-highlights',
    version: 1,
    highlights: [sampleHighlight],
  });
});

test('an address that a file made up becomes no link', () => {
  const page = { ...sampleHighlight.page, url: 'javascript:alert(1)' };
  expect(formats.markdown.write([{ ...sampleHighlight, page }])).not.toContain('<javascript:');
});
