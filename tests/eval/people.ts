import { readFileSync } from 'node:fs';
import { readName } from '../../lib/reading/pinyin';
import { readTitle } from '../../lib/spotting/people/titles';
import type { PersonSpot, Spot } from '../../lib/spotting/spot';
import type { Spotter } from '../../lib/spotting/spotter';
import { openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';
import { rate } from './score';
import { readEveningNews } from './shared-data';

type Place = readonly [start: number, end: number];

/** People of a news item, labelled by reading: offsets in its text, none of which is kept here. */
interface LabelledItem {
  readonly id: string;
  readonly people: readonly {
    readonly mentions: readonly Place[];
    readonly kind: 'chinese' | 'foreign' | 'foreign-han' | 'minority' | 'bare';
    readonly official: boolean | null;
    readonly title?: Place;
    readonly units?: readonly LabelledUnit[];
  }[];
}

interface LabelledUnit {
  readonly level: string;
  readonly body: Place | null;
  readonly function: Place;
  readonly deputy: Place | null;
  readonly former: Place | null;
}

const fold = openFoldTable();
const own = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const isPerson = (spot: Spot): spot is PersonSpot => spot.kind === 'person';
const isChineseName = (text: string) => /^[\u4e00-\u9fff]{2,4}$/.test(text);

/** Each miss is handed to `report`, so that a run can list them. */
export type Report = (line: string) => void;

/** The labelled files: the first was read while the rules were made, the second is kept for measuring only. */
type NewsSet = 'modern-people' | 'held-out-people';

/** People of items of the national evening news of 2024, drawn by a hash of their ids; rows for the table. */
export function scoreModernNews(
  spotter: Spotter,
  set: NewsSet,
  report: Report = () => {},
): Record<string, object> {
  const texts = readEveningNews();
  const all = counter();
  const certain = counter();
  const chinese = counter();
  let officials = 0;
  let officialsFound = 0;
  let officialsRight = 0;
  let titled = 0;
  let extents = 0;
  let structures = 0;
  for (const { id, people } of JSON.parse(own(`${set}.json`)) as LabelledItem[]) {
    const text = texts.get(id) as string;
    const spots = spotter().spot(text).filter(isPerson);
    const at = new Map(spots.map((spot) => [`${spot.start}-${spot.end}`, spot]));
    const gold = new Set(people.flatMap(({ mentions }) => mentions.map(([start, end]) => `${start}-${end}`)));
    const around = (key: string) => {
      const [start = 0, end = 0] = key.split('-').map(Number);
      return `${text.slice(Math.max(0, start - 14), start)}[${text.slice(start, end)}]${text.slice(end, end + 10)}`.replace(
        /\n/g,
        '⏎',
      );
    };
    for (const key of at.keys()) {
      const right = gold.has(key);
      all.add(right);
      if (at.get(key)?.tier === 'certain') certain.add(right);
      if (isChineseName(at.get(key)?.text ?? '')) chinese.add(right);
      if (!right) report(`wrong ${at.get(key)?.tier} ${id} ${around(key)}`);
    }
    for (const key of gold)
      if (!at.has(key)) {
        all.miss();
        const [start = 0, end = 0] = key.split('-').map(Number);
        if (isChineseName(text.slice(start, end))) chinese.miss();
        report(`missed ${id} ${around(key)}`);
      }
    for (const key of gold) if (at.get(key)?.tier !== 'certain') certain.miss();
    for (const person of people) {
      const found = person.mentions
        .map(([start, end]) => at.get(`${start}-${end}`))
        .find((spot) => spot !== undefined);
      const name = text.slice(...(person.mentions[0] as Place));
      if (person.official) {
        officials++;
        if (found) officialsFound++;
        if (found?.official) officialsRight++;
        else report(`official ${id} ${name} ${found?.title} ${found?.official}`);
      }
      if (!person.title) continue;
      titled++;
      const title = text.slice(...person.title);
      const seen = [found?.title, ...(found?.otherTitles ?? [])];
      if (seen.includes(title)) extents++;
      else report(`title ${id} ${name} wanted ${title} found ${seen.join(' | ')}`);
      const wanted = (person.units ?? []).map((unit) => structureOf(unit, text)).join('; ');
      if (
        found?.offices.map(write).join('; ') === wanted ||
        (found?.otherTitles ?? []).some((one) => readTitle(one).map(write).join('; ') === wanted)
      )
        structures++;
      else report(`structure ${id} ${name} wanted ${wanted} found ${found?.offices.map(write).join('; ')}`);
    }
  }
  return {
    [`people, news of 2024, ${set}`]: { ...all.rate(), of: all.gold() },
    [`people, news of 2024, certain, ${set}`]: { ...certain.rate(), of: certain.gold() },
    [`Chinese names, news of 2024, ${set}`]: { ...chinese.rate(), of: chinese.gold() },
    [`officials, news of 2024, ${set}`]: {
      recall: percent(officialsFound, officials),
      'known as such': percent(officialsRight, officials),
      of: officials,
    },
    [`titles, news of 2024, ${set}`]: {
      extent: percent(extents, titled),
      structure: percent(structures, titled),
      of: titled,
    },
  };
}

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

function counter() {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  return {
    add: (isRight: boolean) => void (isRight ? right++ : wrong++),
    miss: () => void missed++,
    rate: () => rate({ right, wrong, missed }),
    gold: () => right + missed,
  };
}

const write = ({
  level,
  body,
  function: head,
  deputy,
  former,
}: {
  level: string | null;
  body: string;
  function: string;
  deputy: string;
  former: string;
}) => [level ?? 'none', body, former, deputy, head].join('/');

const structureOf = (unit: LabelledUnit, text: string) => {
  const of = (place: Place | null) => (place ? normalise(text.slice(...place), fold).text : '');
  return write({
    level: unit.level,
    body: of(unit.body),
    function: of(unit.function),
    deputy: of(unit.deputy),
    former: of(unit.former),
  });
};

/** Sentences of our own with the people in them, in groups of a form each; rows for the table. */
export function scoreForms(spotter: Spotter, report: Report = () => {}): Record<string, object> {
  const groups = new Map<string, ReturnType<typeof counter>>();
  const all = counter();
  let titles = 0;
  let titlesRight = 0;
  let officials = 0;
  let officialsRight = 0;
  for (const line of own('people-forms.jsonl').trim().split('\n')) {
    const { group, text, people } = JSON.parse(line) as {
      group: string;
      text: string;
      people: { name: string; title: string | null; official: boolean | null }[];
    };
    const spots = spotter()
      .spot(text)
      .filter(isPerson)
      .filter(({ tier }) => tier === 'certain');
    const one = groups.get(group) ?? counter();
    groups.set(group, one);
    const gold = new Map(
      people.flatMap((person) => places(text, person.name, people).map((key) => [key, person] as const)),
    );
    const found = new Map(spots.map((spot) => [`${spot.start}-${spot.end}`, spot]));
    for (const [key, spot] of found) {
      for (const each of [one, all]) each.add(gold.has(key));
      if (!gold.has(key)) report(`wrong ${group} [${spot.text}] ${text}`);
    }
    for (const [key, { name }] of gold)
      if (!found.has(key)) {
        for (const each of [one, all]) each.miss();
        report(`missed ${group} [${name}] ${text}`);
      }
    for (const { name, title, official } of people) {
      const spot = spots.find((one) => one.text === name);
      if (!spot) continue;
      officials++;
      if (spot.official === official) officialsRight++;
      else report(`official ${group} ${name} wanted ${official} found ${spot.official} (${spot.title})`);
      if (title === null) continue;
      titles++;
      if (
        [spot.title, ...spot.otherTitles].some((one) => one?.replace(/\s/g, '') === title.replace(/\s/g, ''))
      )
        titlesRight++;
      else report(`title ${group} ${name} wanted ${title} found ${spot.title}`);
    }
  }
  const rows: Record<string, object> = {};
  for (const [group, one] of groups) rows[`forms, ${group}`] = { ...one.rate(), of: one.gold() };
  rows['forms, all'] = {
    ...all.rate(),
    of: all.gold(),
    titles: percent(titlesRight, titles),
    officials: percent(officialsRight, officials),
  };
  return rows;
}

/** The places of a name, but for those inside a longer one that is listed too. */
function places(text: string, name: string, people: readonly { name: string }[]): string[] {
  const covered = people
    .filter((other) => other.name !== name && other.name.includes(name))
    .flatMap((other) =>
      occurrences(text, other.name).map((start) => [start, start + other.name.length] as const),
    );
  return occurrences(text, name)
    .filter((start) => !covered.some(([from, to]) => from <= start && start < to))
    .map((start) => `${start}-${start + name.length}`);
}

function occurrences(text: string, name: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  return starts;
}

/** Names of officials whose surname or given name has more than one reading. */
export function scoreReadings(report: Report = () => {}): Record<string, object> {
  const rows = own('officials-readings.tsv')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]);
  const wrong = rows.filter(([name, reading]) => readName(name) !== reading);
  for (const [name, reading] of wrong) report(`reading ${name} wanted ${reading} found ${readName(name)}`);
  return { 'readings of officials': { right: rows.length - wrong.length, of: rows.length } };
}
