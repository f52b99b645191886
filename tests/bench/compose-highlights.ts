import { readEntries } from '../../lib/glossary/build/read-entries';
import { type Kind, kindOfCategory } from '../../lib/glossary/category';
import { colours, type Highlight, type SavedSpot } from '../../lib/notebook/highlight';
import { pageKey } from '../../lib/page/address';
import { pick, seeded } from '../../lib/spotting/people/train/random';
import { plainSentences } from './compose-news';

const outlets = ['新华社', '人民日报', '青澜新闻', '求是', '经济日报', ''];
const tags = ['grassroots', '经济', 'wording', 'people', '会议', 'to check'];
const day = 24 * 60 * 60 * 1000;

/** A notebook of so many highlights over so many pages, the same for the same seed; the glossary's own terms are in them. */
export function composeHighlights(count: number, pages: number, seed = 1): Highlight[] {
  const random = seeded(seed);
  const entries = readEntries().entries.map(({ entry, category }) => ({ ...entry, category }));
  return Array.from({ length: count }, (_, i) => {
    const page = Math.floor(random() * pages);
    const url = `http://news.example/${page}.html`;
    let exact = '';
    const spots: SavedSpot[] = [];
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      const { zh, pinyin = '', gloss, id, category } = pick(entries, random);
      exact += pick(plainSentences, random);
      const kind: Kind = kindOfCategory[category];
      spots.push({
        start: exact.length,
        end: exact.length + zh.length,
        kind,
        headword: zh,
        pinyin,
        gloss,
        entryId: id,
      });
      exact += `${zh}，`;
    }
    return {
      id: `h${i}`,
      pageKey: pageKey(url),
      exact,
      prefix: pick(plainSentences, random),
      suffix: pick(plainSentences, random),
      start: Math.floor(random() * 5_000),
      copies: 1,
      nth: 0,
      blockHash: '',
      page: {
        url,
        title: `${pick(entries, random).zh}：第${page}页`,
        outlet: outlets[page % outlets.length] as string,
        byline: '',
        published: '2026-06-28',
        language: 'zh-CN',
      },
      spots,
      note: random() < 0.2 ? 'Compare with the wording of last year.' : '',
      colour: colours[i % 9] ?? colours[0],
      tags: random() < 0.3 ? [pick(tags, random)] : [],
      savedAt: Date.UTC(2026, 5, 28) - Math.floor(random() * 365) * day + i,
      deletedAt: 0,
    };
  });
}
