import { readFileSync } from 'node:fs';
import type { Spot } from '../../lib/spotting/spot';
import type { Spotter } from '../../lib/spotting/spotter';
import { addCounts, type Counts, rate } from './score';
import { readEveningNews } from './shared-data';

/** What stands at two offsets of a news item, judged by reading. */
interface LabelledShape {
  readonly id: string;
  readonly kind: 'quoted' | 'numeral' | 'enumeration';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Not looked at while the rules were made. */
  readonly heldOut?: true;
}

/** What of each kind should be spotted as something coined. */
const wanted: ReadonlySet<string> = new Set(['coinage', 'formula', 'slogan']);
/** Established already: right if a glossary has it, no mistake if it is told by its shape. */
const neutral = 'term';
const none: Counts = { right: 0, wrong: 0, missed: 0 };

export type ShapeReport = (line: string) => void;

/** Quoted strings, numerals and rows of units of the evening news: what is told of those that readers marked. */
export function scoreShapes(spotter: Spotter, report: ShapeReport = () => {}): Record<string, object> {
  const texts = readEveningNews();
  const labels = ['shapes.jsonl', 'shapes-more.jsonl', 'shapes-third.jsonl'].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LabelledShape),
  );
  const spotsOf = new Map<string, Spot[]>();
  const rows: Record<string, object> = {};
  for (const heldOut of [false, true])
    for (const kind of ['quoted', 'numeral', 'enumeration'] as const) {
      let whole = none;
      for (const label of labels) {
        if (label.kind !== kind || (label.heldOut ?? false) !== heldOut) continue;
        const text = texts.get(label.id) as string;
        const spots = spotsOf.get(label.id) ?? spotter().spot(text);
        spotsOf.set(label.id, spots);
        const counts = compare(label, spots);
        whole = addCounts(whole, counts);
        if (!heldOut && counts.wrong + counts.missed > 0)
          report(
            `${kind} ${label.label} ${counts.wrong ? 'wrong' : 'missed'} ${text.slice(label.start - 10, label.start)}[${text.slice(label.start, label.end)}]${text.slice(label.end, label.end + 10)} ${near(label, spots)}`.replace(
              /\n/g,
              '⏎',
            ),
          );
      }
      rows[`${kind}${heldOut ? ', not looked at' : ''}`] = { ...rate(whole), of: whole.right + whole.missed };
    }
  return rows;
}

const isOver = (spot: Spot, { start, end }: LabelledShape) => spot.start < end && start < spot.end;
const isShown = (spot: Spot, { kind, start, end }: LabelledShape) =>
  spot.tier === 'certain' &&
  spot.coined !== undefined &&
  spot.coined.shape !== 'altered' &&
  (kind === 'quoted'
    ? spot.start === start && spot.end === end
    : kind === 'numeral'
      ? spot.kind === 'formula'
      : spot.coined.shape === 'parallel');

function compare(label: LabelledShape, spots: readonly Spot[]): Counts {
  const { start, end } = label;
  // The glossary may have it with what stands around: “四个全面”战略布局.
  const exact = spots.find(
    (spot) =>
      spot.tier === 'certain' &&
      ((spot.start === start && spot.end === end) ||
        (spot.basis === 'glossary' && spot.start <= start && spot.end >= end)),
  );
  const byShape = spots.filter((spot) => isOver(spot, label) && isShown(spot, label));
  if (wanted.has(label.label)) {
    if (exact) return { right: 1, wrong: 0, missed: 0 };
    return { right: 0, wrong: byShape.length > 0 ? 1 : 0, missed: 1 };
  }
  return label.label === neutral ? none : { right: 0, wrong: byShape.length > 0 ? 1 : 0, missed: 0 };
}

const near = (label: LabelledShape, spots: readonly Spot[]) =>
  spots
    .filter((spot) => isOver(spot, label) && spot.kind !== 'person')
    .map(({ text, kind, tier, score, basis }) => `${text}/${kind}/${tier}/${score}/${basis}`)
    .join(' ');

/** Sentences of our own: known wordings with one thing changed, and others in which nothing is. */
export function scoreAltered(spotter: Spotter, report: ShapeReport = () => {}): Record<string, object> {
  let told = 0;
  let alike = 0;
  let wrong = 0;
  const lines = readFileSync(new URL('altered.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; altered?: string });
  const changed = lines.filter(({ altered }) => altered !== undefined);
  for (const { text, altered } of lines) {
    const found = spotter()
      .spot(text)
      .filter(({ coined }) => coined?.shape === 'altered');
    if (altered === undefined) {
      if (found.length > 0) wrong++;
      for (const one of found) report(`altered wrong ${one.text} in ${text}`);
      continue;
    }
    const start = text.indexOf(altered);
    if (found.some((one) => one.start < start + altered.length && start < one.end)) told++;
    else report(`altered missed ${altered}`);
    if (found.some((one) => one.text === altered)) alike++;
  }
  return {
    'altered wordings': {
      told,
      'to the letter': alike,
      of: changed.length,
      'called altered though not': wrong,
      'of these': lines.length - changed.length,
    },
  };
}
