import { type Engine, ours, peers, type Search } from './engines';
import { interleave, retainedBytes, time } from './figures';
import { headwords } from './headwords';
import { joinedNormalised, readLongText } from './long-text';
import type { Row, Section } from './report';

const characters = 1_000_000;
const sizes = [3_000, 20_000, 120_000];
const limitedSize = 20_000;
const runs = 7;

/** A peer that takes longer than this for a tenth of the text is measured over that tenth, and scaled. */
const longestForTenth = 150;

/** The automaton against other matchers, and against only reading the text. */
export function benchMatcher(): Section {
  const source = readLongText();
  const text = joinedNormalised(source, characters);
  return {
    title: 'Matcher',
    method: `${characters.toLocaleString('en-US')} characters of text (${source.source}); medians of ${runs} runs, engines in turn; headwords: the glossary's, filled up from CC-CEDICT`,
    rows: sizes.flatMap((size) => compare(headwords(size), text)),
  };
}

function compare(words: readonly string[], text: string): Row[] {
  const size = `${words.length.toLocaleString('en-US')} headwords: `;
  const built = [ours, ...peers].map((engine) => {
    let buildTime = 0;
    const { made: search, bytes } = retainedBytes(() => {
      let search: Search | undefined;
      buildTime = time(() => (search = engine.build(words)));
      return search as Search;
    });
    const tenth = text.slice(0, text.length / 10);
    search(tenth);
    const isSlow = engine !== ours && time(() => search(tenth)) > longestForTenth;
    return { engine, search, bytes, buildTime, scale: isSlow ? 10 : 1, sample: isSlow ? tenth : text };
  });
  const times = interleave(
    {
      ...Object.fromEntries(built.map(({ engine, search, sample }) => [engine.name, () => search(sample)])),
      [bareLoop]: () => readEvery(text),
    } as Record<string, () => unknown>,
    runs,
  );
  const timeOf = ({ name }: Engine) =>
    (times[name] as number) * (built.find(({ engine }) => engine.name === name)?.scale ?? 1);
  const own = timeOf(ours);
  const fastest = peers.reduce((a, b) => (timeOf(b) < timeOf(a) ? b : a));
  return [
    ...built.map(
      ({ engine, search, sample, scale, bytes, buildTime }): Row => ({
        what: size + engine.name,
        figure: timeOf(engine),
        unit: 'ms',
        ...(engine !== ours && { timesOurs: timeOf(engine) / own }),
        note: `${scale === 1 ? '' : 'over a tenth of the text: '}${engine.count(search(sample)).toLocaleString('en-US')} matches (${engine.gives}), ${(Math.max(0, bytes) / 2 ** 20).toFixed(1)} MiB, built in ${buildTime.toFixed(0)} ms`,
      }),
    ),
    {
      what: size + bareLoop,
      figure: times[bareLoop] as number,
      unit: 'ms',
      timesOurs: (times[bareLoop] as number) / own,
      note: `ours takes ${(own / (times[bareLoop] as number)).toFixed(1)} times as long`,
    },
    {
      what: `${size}fastest peer to ours`,
      figure: timeOf(fastest) / own,
      unit: 'times',
      ...(words.length === limitedSize && { limit: { atLeast: 5 } }),
      note: fastest.name,
    },
  ];
}

const bareLoop = 'only read every charCodeAt';

function readEvery(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
