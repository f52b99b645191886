import { t } from '../../lib/locales/translate';
import type { ReadWord } from '../../lib/reading/definition';
import type { Meaning } from '../../lib/spotting/spot';
import { Actions, type ActionsProps } from './Actions';
import { DictionarySource } from './DictionarySource';
import { Syllables } from './Pinyin';

/** A passage with the reading over each of its words, and what is spotted in it, in order. */
export function PassageCard({
  words,
  spots,
  ...actions
}: { words: readonly ReadWord[]; spots: readonly Meaning[] } & ActionsProps) {
  return (
    <section class="card word" role="dialog" aria-label={t('word.passage')}>
      <div class="scroll">
        <p class="passage" lang="zh">
          {words.map(({ zh, pinyin }, i) =>
            pinyin === '' ? (
              zh
            ) : (
              <ruby key={`${i}${zh}`}>
                {zh}
                <rt lang="zh-Latn">
                  <Syllables reading={pinyin} />
                </rt>
              </ruby>
            ),
          )}
        </p>
        {spots.length > 0 && (
          <dl>
            {spots.map(({ headword, pinyin, gloss }, i) => (
              <>
                <dt key={`${i}${headword}`} lang="zh">
                  {headword}
                </dt>
                <dd key={`${i}is`}>
                  <Syllables reading={pinyin} /> <span lang="en">{gloss}</span>
                </dd>
              </>
            ))}
          </dl>
        )}
        <DictionarySource />
      </div>
      <Actions {...actions} />
    </section>
  );
}
