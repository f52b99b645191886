import { expect, test } from 'vitest';
import { cleanText, readText, textId } from '../../../lib/notebook/text';
import { pageKey } from '../../../lib/page/address';

test('a text has one address, and another text has another', async () => {
  const [id, same, other] = await Promise.all(
    ['推动高质量发展', '推动高质量发展', '推动高质量发展。'].map(textId),
  );
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(same).toBe(id);
  expect(other).not.toBe(id);
  const key = (id: string | undefined) => pageKey(`chrome-extension://abc/reading-room.html?text=${id}`);
  expect(key(same)).toBe(key(id));
  expect(key(other)).not.toBe(key(id));
});

test('what is kept does not depend on the system that it comes from', () => {
  expect(cleanText('\ufeff\r\n题\r\n\r\n  一\r二\0 \n\n')).toBe('题\n\n  一\n二');
  expect(cleanText('　　第一段')).toBe('　　第一段');
});

test.each([
  [
    'a heading, then paragraphs that blank lines part',
    '题\n\n一，\n二\n\n三',
    { title: '题', hasHeading: true, paragraphs: ['一，\n二', '三'] },
  ],
  [
    'paragraphs end with a sentence or where the next is indented',
    '题\n　　一\n二。”\n三\n　　四',
    { title: '题', hasHeading: true, paragraphs: ['一\n二。”', '三', '四'] },
  ],
  [
    'lines right below the heading',
    '题\n一。\n二。',
    { title: '题', hasHeading: true, paragraphs: ['一。', '二。'] },
  ],
  [
    'a first line that is too long for a heading',
    `${'长'.repeat(81)}。\n二`,
    { title: `${'长'.repeat(80)}…`, hasHeading: false, paragraphs: [`${'长'.repeat(81)}。`, '二'] },
  ],
])('%s', (_, text, parts) => {
  expect(readText(text)).toEqual(parts);
});
