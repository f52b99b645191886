import { expect, painted, test, waitForPaint } from './harness';

const paragraph = (sentence: string) =>
  `<p>会议听取了关于全省水利建设的汇报，代表们就此展开讨论。${sentence}与会者认为情况属实。</p>`;
const pageOf = (...paragraphs: string[]) =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><title>早稻</title><article>${paragraphs.join('')}</article>`;

const sentence =
  '今年的早稻<a href="#">收成</a>比去年好，农户的<em>收入</em>也有所增加，但是运输成本仍然偏高。';
const plain = '今年的早稻收成比去年好，农户的收入也有所增加，但是运输成本仍然偏高。';
const edited = '今年的早稻收成比去年略好，农户的收入也有所增加，但是运输成本目前仍然偏高。';
const traditional = '今年的早稻收成比去年好，農戶的收入也有所增加，但是運輸成本仍然偏高。';

test('a passage is found on a page that was edited or is in the other script, lost with its sentence, and comes back', async ({
  bench,
}) => {
  const path = '/edited';
  bench.serve(path, pageOf(paragraph(sentence), '<p>下午的会议由副主任主持。</p>'));
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await page.waitForTimeout(500);
  const popup = await bench.openPopup(page.url());
  await page.bringToFront();
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('p') as Element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const first = nodes[0] as Text;
    const last = nodes.at(-1) as Text;
    getSelection()?.setBaseAndExtent(
      first,
      first.data.indexOf(text.slice(0, 5)),
      last,
      last.data.indexOf('与会者'),
    );
  }, plain);
  await popup.getByRole('button', { name: 'Save selection' }).click();
  expect((await waitForPaint(page, 'saved')).saved).toEqual([plain]);

  bench.serve(
    path,
    pageOf('<p>新来的导语说了别的事情。</p>', paragraph(edited), '<p>下午的会议由副主任主持。</p>'),
  );
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual([edited]);
  await popup.reload();
  await popup.getByText('Edited since you saved it').click();
  expect(await popup.locator('.changed ins').allInnerTexts()).toEqual(['略', '目前']);

  bench.serve(path, pageOf(paragraph(traditional), '<p>下午的會議由副主任主持。</p>'));
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual([traditional]);
  await popup.reload();
  await expect(popup.getByRole('region', { name: 'On this page' })).toBeVisible();
  await expect(popup.getByText(/Edited/)).toHaveCount(0);

  bench.serve(path, pageOf(paragraph(''), '<p>下午的会议由副主任主持。</p>'));
  await page.reload();
  await popup.reload();
  await expect(popup.getByRole('region', { name: 'On this page' })).toContainText('not on the page now');
  expect((await painted(page)).saved).toBeUndefined();

  await page.evaluate((html) => {
    (document.querySelector('p') as Element).outerHTML = html;
  }, paragraph(edited));
  expect((await waitForPaint(page, 'saved')).saved).toEqual([edited]);
  await page.close();
  await popup.close();
});
