import { isReadingOf, readName, readPinyin } from '../../reading/pinyin';
import { surnameOf } from '../../reading/surnames';
import { openFoldTable } from '../../text/fold';
import { normalise } from '../../text/normalise';
import { kindOfCategory } from '../category';
import type { PlacedEntry, Reading } from './read-entries';
import { listReadings } from './readings';
import { compareReadings } from './sort-entries';

const sensesOwed = new Set([
  'ideology',
  'party',
  'formulas',
  'slogans',
  'campaigns',
  'metaphors',
  'special-senses',
]);
const compatibilityIdeograph = /[\uf900-\ufaff]/;
const british =
  /\b(?:labour|centre|programme|organisation|defence|modernisation|colour|favour|neighbour)s?\b/i;

const place = ({ file, line }: PlacedEntry) => `${file}:${line}`;

/** What `npm run glossary:fix` mends: the order of entries, and the list of readings as it is (`listed`). */
export function lintOrder({ entries }: Reading, listed: string): string[] {
  const faults = entries.flatMap((placed, i) => {
    const before = entries[i - 1];
    return before && before.category === placed.category && compareReadings(before.entry, placed.entry) > 0
      ? `${place(placed)}: ${placed.entry.zh} stands after ${before.entry.zh}; npm run glossary:fix sorts`
      : [];
  });
  const now = listReadings(entries).split('\n');
  const before = new Set(listed.split('\n'));
  for (const row of now)
    if (!before.has(row))
      faults.push(
        `lib/glossary/readings.tsv: ${row.replace('\t', ' is now read ')}; see that it is right, then npm run glossary:fix`,
      );
  return faults;
}

/** What the schema can't see: one sentence a fault, with file, line and how to mend it. */
export function lintEntries({ entries, decoys, sources }: Reading): string[] {
  const faults: string[] = [];
  const fold = openFoldTable();
  const ids = new Map<string, PlacedEntry>();
  const forms = new Map<string, PlacedEntry>();
  const senses = new Map<string, PlacedEntry>();
  const unique = (
    map: Map<string, PlacedEntry>,
    key: string,
    placed: PlacedEntry,
    what: string,
    mend: string,
  ) => {
    const first = map.get(key);
    if (first) faults.push(`${place(placed)}: ${what} ${key} stands at ${place(first)} already; ${mend}`);
    else map.set(key, placed);
  };

  for (const placed of entries) {
    const { entry, category } = placed;
    unique(ids, entry.id, placed, 'the id', 'choose another, ids are permanent and unique');
    for (const form of [entry.zh, ...entry.variants.map(({ zh }) => zh)])
      unique(forms, normalise(form, fold).text, placed, 'the form', 'keep it at one of the two');
    if (entry.sense) unique(senses, entry.sense, placed, 'the sense', 'say what this entry alone means');
    else if (sensesOwed.has(category))
      faults.push(`${place(placed)}: ${entry.zh} owes a sense; say what it signals to an outsider`);
    if (compatibilityIdeograph.test(JSON.stringify(entry)))
      faults.push(`${place(placed)}: has a compatibility ideograph; write the unified character`);
    const spelling = british.exec(ownWords(entry));
    if (spelling)
      faults.push(`${place(placed)}: "${spelling[0]}" is British; the glossary is in American spelling`);
    faults.push(...lintReadings(placed).map((fault) => `${place(placed)}: ${fault}`));
  }

  for (const { zh, not, line } of decoys) {
    const at = `lib/glossary/decoys.yaml:${line}: ${zh}`;
    if (forms.has(normalise(zh, fold).text))
      faults.push(`${at} is a form of an entry; keep it at one of the two`);
    if (!forms.has(normalise(not, fold).text))
      faults.push(`${at} guards against ${not}, which no entry has; leave it out`);
    if (!zh.includes(not) && !overlapsEnd(zh, not))
      faults.push(`${at} does not hold ${not}; mend one of the two`);
  }

  for (const placed of entries) {
    const { entry } = placed;
    for (const id of [...entry.related, ...(entry.parent ? [entry.parent] : [])])
      if (!ids.has(id)) faults.push(`${place(placed)}: there is no entry ${id}; mend the id or leave it out`);
    for (const { source } of [...entry.official, ...(entry.posts ?? [])])
      if (!sources[source])
        faults.push(`${place(placed)}: there is no source ${source}; add it to sources.yaml`);
  }
  return faults;
}

/** All English of an entry that is ours; official renderings keep their spelling. */
const ownWords = ({
  gloss,
  sense,
  literal,
  coined,
  homonym,
  variants,
  parts,
}: PlacedEntry['entry']): string =>
  [
    gloss,
    sense,
    literal,
    coined,
    homonym,
    ...variants.flatMap((variant) => [variant.gloss, variant.note]),
    ...(parts ?? []).map((part) => part.gloss),
  ]
    .filter(Boolean)
    .join('\n');

/** Does the decoy end with the beginning of the headword, or begin with its end? */
function overlapsEnd(decoy: string, headword: string): boolean {
  for (let length = 1; length < headword.length; length++)
    if (decoy.endsWith(headword.slice(0, length)) || decoy.startsWith(headword.slice(-length))) return true;
  return false;
}

function lintReadings({ entry, category }: PlacedEntry): string[] {
  const faults: string[] = [];
  if (entry.pinyin && !isReadingOf(entry.pinyin, entry.zh))
    faults.push(
      `${entry.pinyin} can't be read off ${entry.zh}; write one syllable with tone mark a character`,
    );
  const automatic = kindOfCategory[category] === 'person' ? undefined : readPinyin(entry.zh);
  if (entry.pinyin && entry.pinyin === automatic)
    faults.push(`pinyin of ${entry.zh} is what the automatic reading gives; leave it out`);
  for (const part of [...(entry.parts ?? []), ...entry.variants])
    if (part.pinyin && !isReadingOf(part.pinyin, part.zh))
      faults.push(`${part.pinyin} can't be read off ${part.zh}`);
  if (
    kindOfCategory[category] === 'person' &&
    surnameOf(entry.zh) &&
    !entry.noSurname &&
    entry.zh.length <= 4
  ) {
    const words = readName(entry.zh).split(' ').length;
    if (entry.pinyin?.split(' ').length !== words)
      faults.push(
        `${entry.pinyin}: write surname and given name as two words, like ${readName(entry.zh)}, or say noSurname: true`,
      );
  }
  return faults;
}
