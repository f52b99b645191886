import type { Spotter } from '../../lib/spotting/spotter';
import { readShared } from './shared-data';

interface Gold {
  readonly persons: readonly { name: string; pinyin: string; title: string; official: boolean }[];
  readonly terms: readonly string[];
  readonly slogans: readonly string[];
}

/** What of the district front page is found: as one text, and as a page of one paragraph a part. */
export function scoreSample(spotter: Spotter): Record<string, object> {
  const text = readShared('samples/jiading-front-page.txt').toString('utf8');
  const gold = JSON.parse(readShared('samples/jiading-front-page.gold.json').toString('utf8')) as Gold;
  const rows: Record<string, object> = {};
  for (const [name, parts] of Object.entries({ 'as one text': [text], 'as a page': text.split(/\n\s*\n/) })) {
    const { spots, memory } = spotParts(spotter, parts);
    const found = new Set(spots.map((one) => one.text.replace(/\s/g, '')));
    const people = new Map(
      spots.flatMap((one) => (one.kind === 'person' ? [[one.headword, one] as const] : [])),
    );
    const count = <Item>(items: readonly Item[], test: (item: Item) => boolean) =>
      `${items.filter(test).length} of ${items.length}`;
    const inPart = (term: string) =>
      [...found].some((one) => one.includes(term) || (one.length > 1 && term.includes(one)));
    rows[`front page, ${name}`] = {
      terms: count(gold.terms, (term) => found.has(term)),
      'in part': count(gold.terms, inPart),
      persons: count(gold.persons, ({ name }) => people.has(name)),
      readings: count(gold.persons, ({ name, pinyin }) => people.get(name)?.pinyin === pinyin),
      officials: count(gold.persons, ({ name, official }) => people.get(name)?.official === official),
      'no persons': memory.filter((one) => !gold.persons.some(({ name }) => name === one)).length,
      slogans: count(gold.slogans, (slogan) => found.has(slogan.replace(/\s/g, ''))),
      'spots per 1,000': Math.round((10_000 * spots.length) / text.length) / 10,
    };
  }
  return rows;
}

/** Spots part by part as a page does: names that a later part teaches are used for the earlier ones too. */
function spotParts(spotter: Spotter, parts: readonly string[]) {
  const document = spotter();
  for (const part of parts) document.spot(part);
  const spots = parts.flatMap((part) => document.spot(part));
  return { spots, memory: document.memory.people.map(({ name }) => name) };
}
