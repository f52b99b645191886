import type { PersonSpot, Spot } from '../spot';

/** What somebody did, as news says it, with its English. */
const actions: Readonly<Record<string, string>> = {
  主持: 'chaired',
  出席: 'attended',
  讲话: 'spoke',
  致辞: 'gave an address',
  陪同: 'accompanied',
  参加: 'took part',
  列席: 'sat in',
  会见: 'met',
  会谈: 'held talks',
  调研: 'inspected',
  检查: 'checked',
  考察: 'visited',
  慰问: 'called on',
  汇报: 'reported',
  发言: 'took the floor',
  指出: 'pointed out',
  强调: 'stressed',
  要求: 'demanded',
  表示: 'said',
  宣布: 'announced',
  签署: 'signed',
};
const anyAction = new RegExp(Object.keys(actions).join('|'), 'gu');
/** The clause goes to here; a list of names before the verb does not end it. */
const clauseEnd = /[,，。；;:：!！?？\n]/u;
const longestClause = 60;

/** One person of a document. */
export interface RosterRow {
  readonly name: string;
  readonly pinyin: string;
  readonly entryId?: string;
  readonly official: boolean | null;
  /** Every title that the document gives, in the order in which it does. */
  readonly titles: readonly string[];
  /** Where the first mention stands: which part of the document, and its raw UTF-16 offsets there. */
  readonly first: { readonly part: number; readonly start: number; readonly end: number };
  readonly count: number;
  readonly did: readonly { readonly zh: string; readonly gloss: string }[];
}

/** A part of a document with its spots, as the spotter gave them. */
interface SpottedPart {
  readonly text: string;
  readonly spots: readonly Spot[];
}

/**
 * Who is in a document: every certain person, in the order of first mention, with titles, the number of mentions, and
 * what the clauses in which they stand say that they did. A bare surname counts for the person that it is short for.
 */
export function readRoster(parts: readonly SpottedPart[]): RosterRow[] {
  const rows = new Map<
    string,
    RosterRow & { titles: string[]; did: { zh: string; gloss: string }[]; count: number }
  >();
  parts.forEach(({ text, spots }, part) => {
    const people = spots.filter(
      (spot): spot is PersonSpot => spot.kind === 'person' && spot.tier === 'certain',
    );
    people.forEach((person, i) => {
      const name = person.shortFor ?? person.headword;
      const { pinyin, entryId, official, title, otherTitles, start, end } = person;
      let row = rows.get(name);
      if (!row) {
        row = {
          name,
          pinyin,
          ...(entryId && { entryId }),
          official,
          titles: [],
          first: { part, start, end },
          count: 0,
          did: [],
        };
        rows.set(name, row);
      }
      row.count++;
      if (!person.shortFor)
        for (const one of [title, ...otherTitles])
          if (one !== null && !row.titles.includes(one)) row.titles.push(one);
      for (const zh of actionsAfter(text, people, i))
        if (!row.did.some((one) => one.zh === zh)) row.did.push({ zh, gloss: actions[zh] as string });
    });
  });
  return [...rows.values()];
}

/** The verbs in the rest of a person's clause, up to the next person who does not stand in one list with them. */
function actionsAfter(text: string, people: readonly PersonSpot[], i: number): string[] {
  let at: number = people[i]?.end ?? 0;
  for (let k = i + 1; k < people.length; k++) {
    const next = people[k] as PersonSpot;
    if (!/^[、和与及\s]{1,2}$/u.test(text.slice(at, next.start))) break;
    at = next.end;
  }
  const rest = text.slice(at, at + longestClause);
  const end = rest.search(clauseEnd);
  const nextPerson = people.find(({ start }) => start >= at)?.start ?? Number.POSITIVE_INFINITY;
  const clause = rest.slice(0, Math.min(end < 0 ? rest.length : end, nextPerson - at));
  return [...clause.matchAll(anyAction)].map(([verb]) => verb);
}
