import { t } from '../../lib/locales/translate';
import type { Definition, DictionaryEntry, DictionaryWord } from '../../lib/reading/definition';
import { Actions, type ActionsProps } from './Actions';
import { DictionarySource } from './DictionarySource';
import { Pinyin, Syllables } from './Pinyin';

/** How many senses of a word beside the one looked up are told, and how long each may be. */
const mostSenses = 3;
const longestSense = 60;

/** What the general dictionary says of a word: its readings with their senses, its parts, each of its characters. */
export function WordCard({ definition, ...actions }: { definition: Definition } & ActionsProps) {
  const { zh, entries, pinyin, parts, also, characters } = definition;
  const isTraditional = entries.some(
    ({ simplified, traditional }) => zh === traditional && zh !== simplified,
  );
  const band = entries.find(({ hskBand }) => hskBand)?.hskBand;
  const others = new Set(entries.map((entry) => otherForm(zh, entry)));
  return (
    <section class="card word" role="dialog" aria-label={`${zh}: ${entries[0]?.glosses[0] ?? pinyin}`}>
      <div class="scroll">
        <h2 lang={isTraditional ? 'zh-Hant' : 'zh-Hans'}>
          {zh}
          {others.size === 1 && <OtherForm zh={[...others][0] as string} isHans={isTraditional} />}
          {band && (
            <span class="band" title={t('word.hskBand', { band })}>
              HSK {band}
            </span>
          )}
        </h2>
        {entries.map((entry, i) => (
          <>
            {(others.size > 1 || entry.pinyin !== entries[i - 1]?.pinyin) && (
              <p class="pinyin" key={`${i}reading`}>
                <Syllables reading={entry.pinyin} />
                {others.size > 1 && <OtherForm zh={otherForm(zh, entry)} isHans={isTraditional} />}
              </p>
            )}
            <ol key={`${i}senses`}>
              {entry.glosses.map((gloss) => (
                <li key={gloss} lang="en">
                  {gloss}
                </li>
              ))}
            </ol>
          </>
        ))}
        {entries.length === 0 && (
          <>
            <Pinyin reading={pinyin} />
            <p class="notice">{t('word.notOneWord')}</p>
          </>
        )}
        <Words name={entries.length > 0 ? t('word.parts') : t('word.words')} words={parts} />
        <Words name={t('word.also')} words={also} />
        <Words name={t('word.characters')} words={characters} />
        <DictionarySource />
      </div>
      <Actions {...actions} />
    </section>
  );
}

/** The form in the other script; '' where both are one. */
const otherForm = (zh: string, { simplified, traditional }: DictionaryEntry) =>
  zh === traditional ? (zh === simplified ? '' : simplified) : traditional;

function OtherForm({ zh, isHans }: { zh: string; isHans: boolean }) {
  return zh === '' ? null : <small lang={isHans ? 'zh-Hans' : 'zh-Hant'}>{zh}</small>;
}

function Words({ name, words }: { name: string; words: readonly DictionaryWord[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <dl>
        {words.map(({ zh, entries: [first, ...others] }, i) => (
          <>
            <dt key={`${i}${zh}`} lang="zh">
              {zh}
            </dt>
            <dd key={`${i}is`}>
              {first && <Syllables reading={first.pinyin} />}{' '}
              {first && <span lang="en">{brieflyOf(first)}</span>}
              <OtherReadings of={first} among={others} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function brieflyOf({ glosses }: DictionaryEntry): string {
  const short = glosses.filter((gloss) => gloss.length <= longestSense);
  return (short.length > 0 ? short : glosses.slice(0, 1)).slice(0, mostSenses).join('; ');
}

function OtherReadings({
  of,
  among,
}: {
  of: DictionaryEntry | undefined;
  among: readonly DictionaryEntry[];
}) {
  const known = of?.pinyin.toLowerCase();
  const others = [...new Set(among.map(({ pinyin }) => pinyin.toLowerCase()))].filter((one) => one !== known);
  return others.length === 0 ? null : <cite>{t('word.otherReadings', { readings: others.join(', ') })}</cite>;
}
