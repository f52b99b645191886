/**
 * Finds the formulations of a body of news: n-grams that stand in many of its texts, hold together, stand free at
 * both ends, and belong to the language of Party and state. Cohesion is the least pointwise mutual information
 * over all ways to part the n-gram in two, freedom the lesser entropy of its neighbours left and right: the two
 * measures of unsupervised word discovery (Feng et al., Accessor Variety Criteria, 2004). Node only.
 */
export interface Thresholds {
  /** It stands in at least this many texts. */
  readonly texts: number;
  /** Its length in characters. */
  readonly shortest: number;
  readonly longest: number;
  /** Bits of pointwise mutual information at its weakest joint; less is asked of what ends in a `head`. */
  readonly cohesion: number;
  readonly cohesionBeforeHead: number;
  /** Bits of entropy of its neighbours on the side where it is less free. */
  readonly freedom: number;
  /** The share of its texts that are in the register. */
  readonly register: number;
  /** One that stands in a longer finding in at least this share of its texts is a piece of that. */
  readonly piece: number;
}

export const thresholds: Thresholds = {
  texts: 30,
  shortest: 3,
  longest: 16,
  cohesion: 8,
  cohesionBeforeHead: 5,
  freedom: 2,
  register: 0.8,
  piece: 0.5,
};

/** A text is in the register if it speaks of these. */
const register = /党|习近平|国务院|外交部/u;
/** Words that make a programme of what stands before them. */
const head = /(?:精神|工程|战略|行动|体系|机制|理念|思想|制度|方针|格局|道路|原则)$/u;
/** What begins or ends with one of these is a piece of a sentence, not of a wording. */
const beginsLoose =
  /^[的了和在是等我们这也并将以为对与从把被让给由向于到年月日例万亿届次名个及或而又就都其之所则各]/u;
const endsLoose =
  /[的了和在是等我们这也并将以为对与从把被让给由向于到例万亿届次名个及或而又就都其之所则第]$/u;

export interface Finding {
  readonly text: string;
  /** In how many texts it stands. */
  readonly texts: number;
}

interface Count {
  times: number;
  texts: number;
  inRegister: number;
  /** The last text in which it was seen, so that a text counts once. */
  seenIn: number;
}

const hanRun = /[\u4e00-\u9fff]+/gu;

/** What stands in quotation marks is somebody's wording, however its characters hold together. */
const quoted = /“([\u4e00-\u9fff]+)”/gu;

/**
 * The findings in `texts` (normalised), those of the most texts first: n-grams within the limits, and what is
 * quoted in as many texts.
 */
export function mine(texts: readonly string[], limits: Thresholds = thresholds): Finding[] {
  const runs = texts.map((text) => ({ runs: text.match(hanRun) ?? [], inRegister: register.test(text) }));
  const counts = countRuns(runs, limits);
  const total = runs.reduce((sum, one) => sum + one.runs.reduce((length, run) => length + run.length, 0), 0);
  const cohesive = new Set<string>();
  for (const [text, count] of counts)
    if (
      text.length >= limits.shortest &&
      count.texts >= limits.texts &&
      count.inRegister >= limits.register * count.texts &&
      !beginsLoose.test(text) &&
      !endsLoose.test(text) &&
      cohesionOf(text, counts, total) >= (head.test(text) ? limits.cohesionBeforeHead : limits.cohesion)
    )
      cohesive.add(text);
  const freedom = freedomOf(runs, cohesive, limits);
  const free = [...cohesive].filter((text) => (freedom.get(text) as number) >= limits.freedom);
  const pieces = piecesOf(free, counts, limits.piece);
  const found = new Map(quotedOften(texts, limits));
  for (const text of free) if (!pieces.has(text)) found.set(text, (counts.get(text) as Count).texts);
  return [...found]
    .map(([text, texts]) => ({ text, texts }))
    .sort((a, b) => b.texts - a.texts || (a.text < b.text ? -1 : 1));
}

/** What is quoted in enough texts, with their number. */
function quotedOften(texts: readonly string[], limits: Thresholds): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const quote of new Set([...text.matchAll(quoted)].map((match) => match[1] as string)))
      if (quote.length >= limits.shortest && quote.length <= limits.longest)
        counts.set(quote, (counts.get(quote) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= limits.texts);
}

interface ReadText {
  readonly runs: readonly string[];
  readonly inRegister: boolean;
}

/** Counts level by level: an n-gram can be frequent only if both (n-1)-grams in it are. */
function countRuns(read: readonly ReadText[], { texts, longest }: Thresholds): Map<string, Count> {
  const kept = new Map<string, Count>();
  for (let n = 1; n <= longest; n++) {
    const level = new Map<string, Count>();
    read.forEach(({ runs, inRegister }, number) => {
      for (const run of runs)
        for (let at = 0; at + n <= run.length; at++) {
          const text = run.slice(at, at + n);
          if (n > 1 && !(kept.has(text.slice(1)) && kept.has(text.slice(0, -1)))) continue;
          let count = level.get(text);
          if (!count) level.set(text, (count = { times: 0, texts: 0, inRegister: 0, seenIn: -1 }));
          count.times++;
          if (count.seenIn === number) continue;
          count.seenIn = number;
          count.texts++;
          if (inRegister) count.inRegister++;
        }
    });
    for (const [text, count] of level) if (n === 1 || count.texts >= texts) kept.set(text, count);
  }
  return kept;
}

function cohesionOf(text: string, counts: ReadonlyMap<string, Count>, total: number): number {
  const share = (part: string) => (counts.get(part) as Count).times / total;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < text.length; at++)
    least = Math.min(least, Math.log2(share(text) / (share(text.slice(0, at)) * share(text.slice(at)))));
  return least;
}

function freedomOf(
  read: readonly ReadText[],
  wanted: ReadonlySet<string>,
  { shortest, longest }: Thresholds,
): Map<string, number> {
  const sides = new Map([...wanted].map((text) => [text, { left: new Map(), right: new Map() } as Sides]));
  for (const { runs } of read)
    for (const run of runs)
      for (let at = 0; at < run.length; at++)
        for (let n = shortest; n <= longest && at + n <= run.length; n++) {
          const found = sides.get(run.slice(at, at + n));
          if (!found) continue;
          add(found.left, run[at - 1]);
          add(found.right, run[at + n]);
        }
  return new Map(
    [...sides].map(([text, { left, right }]) => [text, Math.min(entropy(left), entropy(right))]),
  );
}

/** How often each neighbour stands there; undefined is the end of a run. */
type Side = Map<string | undefined, number>;
interface Sides {
  readonly left: Side;
  readonly right: Side;
}
const add = (side: Side, neighbour: string | undefined) =>
  side.set(neighbour, (side.get(neighbour) ?? 0) + 1);

/** In bits. Beyond the end of a run anything may follow, so each end counts as a neighbour of its own. */
function entropy(side: Side): number {
  const total = [...side.values()].reduce((sum, times) => sum + times, 0);
  let bits = 0;
  for (const [neighbour, times] of side)
    bits -= (times / total) * Math.log2(neighbour === undefined ? 1 / total : times / total);
  return bits;
}

/** Those that mostly stand in a longer one: 国特色社会 in 中国特色社会主义. */
function piecesOf(texts: readonly string[], counts: ReadonlyMap<string, Count>, share: number): Set<string> {
  const all = new Set(texts);
  const pieces = new Set<string>();
  for (const text of texts)
    for (let from = 0; from < text.length; from++)
      for (let to = from + 1; to <= text.length; to++) {
        const piece = text.slice(from, to);
        if (piece !== text && all.has(piece) && textsOf(text) >= share * textsOf(piece)) pieces.add(piece);
      }
  return pieces;

  function textsOf(text: string): number {
    return (counts.get(text) as Count).texts;
  }
}
