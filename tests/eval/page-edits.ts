import { toTraditional } from '../../lib/reading/script';
import { pick, type Random } from '../../lib/spotting/people/train/random';
import type { PageSpan } from '../../lib/text/offset';
import { plainSentences } from '../bench/compose-news';
import { type Block, newBlock, splice } from './edited-page';

/** What may become of a page after a passage was saved on it. */
export type PageEdit = (blocks: readonly Block[], random: Random, saved: PageSpan) => readonly Block[];

const words = ['进一步', '积极', '目前', '据介绍', '昨日下午', '有关', '同时', '切实'];
const notes = ['[1]', '[注2]', '（查看详情）', '（链接）', '[3]'];
const advertisements = [
  ...plainSentences,
  '广告 点击下载客户端，第一时间看新闻',
  '相关阅读：专家解读最新数据',
  '扫描二维码关注本网官方账号',
];
const swaps: Record<string, string> = {
  '“': '「',
  '”': '」',
  '，': ',',
  '、': '，',
  '；': '。',
  '：': ':',
  '（': '(',
};

/** Edits of the whole page; the same for all passages that were saved on it. */
export const pageEdits = {
  'not changed': (blocks) => blocks,
  're-wrapped': (blocks, random) => {
    const width = 18 + Math.floor(random() * 20);
    return blocks.flatMap((block) => {
      const cut = block.text.length > 80 && random() < 0.4 ? block.text.indexOf('。', 30) + 1 : 0;
      const parts =
        cut > 0 && cut < block.text.length
          ? [piece(block, 0, cut), piece(block, cut, block.text.length)]
          : [block];
      return parts.map((part) => insertEvery(part, width, '\n'));
    });
  },
  'links added': (blocks, random) =>
    blocks.map((block) =>
      insertAt(
        block,
        placesAfter(block, /[。，]/g).filter(() => random() < 0.15),
        () => pick(notes, random),
      ),
    ),
  'words inserted far': (blocks, random, saved) =>
    blocks.map((block) =>
      insertAt(
        block,
        placesAfter(block, /[\u4e00-\u9fff]{15}/g).filter(
          (at) => random() < 0.2 && distance(block, at, saved) > 100,
        ),
        () => pick(words, random),
      ),
    ),
  'paragraphs moved': (blocks, random) => {
    const stay = blocks.filter(() => random() >= 0.2);
    const gone = blocks.filter((block) => !stay.includes(block));
    for (const block of gone) stay.splice(Math.floor(random() * (stay.length + 1)), 0, block);
    return stay;
  },
  'other script': (blocks) =>
    blocks.map((block) => {
      const text = toTraditional(block.text);
      return text.length === block.text.length ? { ...block, text } : convertEach(block);
    }),
  'advertisements inserted': (blocks, random) =>
    blocks.flatMap((block) => (random() < 0.1 ? [newBlock(pick(advertisements, random)), block] : [block])),
  'punctuation changed': (blocks, random) =>
    blocks.map((block) => {
      let changed = block;
      for (let at = block.text.length - 1; at >= 0; at--) {
        const swap = swaps[block.text.charAt(at)];
        if (swap && random() < 0.5) changed = splice(changed, at, at + 1, random() < 0.2 ? '' : swap);
      }
      return changed;
    }),
} satisfies Record<string, PageEdit>;

/** Edits that aim at one passage. */
export const passageEdits = {
  'words inserted near': (blocks, random, saved) =>
    atOffset(
      atOffset(blocks, saved.end + Math.floor(random() * 12), pick(words, random)),
      saved.start - Math.floor(random() * 12),
      pick(words, random),
    ),
  'words inserted within': (blocks, random, { start, end }) =>
    atOffset(blocks, start + 1 + Math.floor(random() * (end - start - 1)), pick(words, random).slice(0, 2)),
  'sentence removed': (blocks, _, saved) => removeSentences(blocks, saved),
  'sentence replaced': (blocks, random, saved) =>
    removeSentences(blocks, saved, pick(plainSentences, random)),
} satisfies Record<string, PageEdit>;

const piece = ({ text, origins }: Block, start: number, end: number): Block => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
});

const placesAfter = ({ text }: Block, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.length);

/** Ascending places, so the last comes first. */
const insertAt = (block: Block, places: readonly number[], text: () => string) =>
  [...places].reverse().reduce((changed, at) => splice(changed, at, at, text()), block);

const insertEvery = (block: Block, width: number, text: string) =>
  insertAt(
    block,
    Array.from({ length: Math.floor((block.text.length - 1) / width) }, (_, i) => (i + 1) * width).filter(
      (at) => /[\u4e00-\u9fff]{2}/.test(block.text.slice(at - 1, at + 1)),
    ),
    () => text,
  );

function convertEach({ text, origins }: Block): Block {
  const converted = [...text].map((character) => {
    const other = toTraditional(character);
    return other.length === character.length ? other : character;
  });
  return { text: converted.join(''), origins };
}

const distance = ({ origins }: Block, at: number, { start, end }: PageSpan) => {
  const origin = origins[at] ?? origins[at - 1] ?? 0;
  return origin < start ? start - origin : origin - end;
};

/** Inserts before the unit that stood at `origin`; nothing where that was between blocks. */
const atOffset = (blocks: readonly Block[], origin: number, text: string) =>
  blocks.map((block) => {
    const at = block.origins.indexOf(origin);
    return at < 0 ? block : splice(block, at, at, text);
  });

/** Takes out the sentences that a passage stands in, from full stop to full stop. */
function removeSentences(blocks: readonly Block[], { start, end }: PageSpan, instead = ''): readonly Block[] {
  return blocks
    .map((block) => {
      const [first = 0, last = -1] = [block.origins[0], block.origins.at(-1)];
      if (last < start || first >= end) return block;
      const from = Math.max(0, block.origins.indexOf(start));
      const to = last < end ? block.text.length : block.origins.indexOf(end);
      const before =
        Math.max(...['。', '！', '？'].map((mark) => block.text.lastIndexOf(mark, from - 1))) + 1;
      const stop = block.text.slice(Math.max(to - 1, from)).search(/[。！？]/);
      const after = stop < 0 ? block.text.length : Math.max(to - 1, from) + stop + 1;
      const cut = piece(block, 0, from === 0 ? 0 : before);
      const rest = piece(block, after, block.text.length);
      const middle = newBlock(instead);
      return {
        text: cut.text + middle.text + rest.text,
        origins: [...cut.origins, ...middle.origins, ...rest.origins],
      };
    })
    .filter(({ text }) => text.trim() !== '');
}
