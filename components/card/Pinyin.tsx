import { Component, type ComponentChildren, createRef } from 'preact';
import { t } from '../../lib/locales/translate';
import { readZhuyin } from '../../lib/reading/zhuyin';
import { type Look, LookContext } from './look';

const toneMarks = [/[āēīōūǖ]/i, /[áéíóúǘ]/i, /[ǎěǐǒǔǚ]/i, /[àèìòùǜ]/i];
const vowel = 'aeiouüāēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜ';
const syllable = new RegExp(
  `[^${vowel}]*[${vowel}]+(?:ng(?![${vowel}])|n(?![${vowel}])|r(?![a-z]))?'?`,
  'giu',
);

/** A word of pinyin in its syllables: "Fāngzhōu" is "Fāng", "zhōu". What follows the last letter stands by itself. */
export function splitSyllables(word: string): string[] {
  const [, letters = '', rest = ''] = /^(.*?)([^\p{L}\p{M}']*)$/u.exec(word) ?? [];
  const syllables = letters.match(syllable);
  if (!syllables || syllables.join('') !== letters) return [word];
  return rest === '' ? syllables : [...syllables, rest];
}

const toneOf = (part: string) => toneMarks.findIndex((marks) => marks.test(part)) + 1;

/** The syllables of a reading, each in its tone's colour, in pinyin or zhuyin as the reader wants them. */
export function Syllables({ reading }: { reading: string }) {
  return (
    <LookContext.Consumer>
      {({ tones, reading: system }) =>
        reading.split(' ').flatMap((word, i) => [
          i > 0 ? ' ' : '',
          ...splitSyllables(word).flatMap((part, k) => {
            const said = system === 'zhuyin' ? readZhuyin(part) : part;
            return [
              k > 0 && said !== part ? ' ' : '',
              <span key={`${i}${part}`} class={tones === 'colour' ? `tone${toneOf(part)}` : undefined}>
                {said}
              </span>,
            ];
          }),
        ])
      }
    </LookContext.Consumer>
  );
}

/** A word of pinyin in zhuyin, a space between syllables. */
function zhuyinOf(word: string): string {
  return splitSyllables(word).reduce((said, part) => {
    const zhuyin = readZhuyin(part);
    return said !== '' && zhuyin !== part ? `${said} ${zhuyin}` : said + zhuyin;
  }, '');
}

/** The reading of the headword, as a line of its own, at once or when asked for. */
export function Pinyin({ reading }: { reading: string }) {
  return (
    <WhenAsked reading={reading} place="pinyin">
      {() => <Syllables reading={reading} />}
    </WhenAsked>
  );
}

/** The reading of a part, in a line of a list. */
export function PartPinyin({ reading }: { reading: string }) {
  return (
    <WhenAsked reading={reading} place="part">
      {({ reading: system }) => (system === 'zhuyin' ? reading.split(' ').map(zhuyinOf).join(' ') : reading)}
    </WhenAsked>
  );
}

interface WhenAskedProps {
  readonly reading: string;
  readonly place: 'pinyin' | 'part';
  readonly children: (look: Look) => ComponentChildren;
}

/**
 * A reading, or the button that shows it where the reader wants to try without. A class, since nothing else on the
 * page's side needs hooks, and they weigh more than all of this.
 */
class WhenAsked extends Component<WhenAskedProps, { asked?: string }> {
  static override contextType = LookContext;
  declare context: Look;
  readonly #shown = createRef<HTMLElement>();

  override componentDidUpdate(_: WhenAskedProps, { asked }: { asked?: string }) {
    // The button that had the focus is gone.
    if (asked !== this.state.asked) this.#shown.current?.focus();
  }

  override render({ reading, place, children }: WhenAskedProps, { asked }: { asked?: string }) {
    if (reading === '') return null;
    if (this.context.pinyin === 'asked' && asked !== reading)
      return (
        <button type="button" class={`ask ${place}`} onClick={() => this.setState({ asked: reading })}>
          {t('card.showReading')}
        </button>
      );
    return (
      <span
        class={place}
        lang={this.context.reading === 'zhuyin' ? 'zh-Bopo' : 'zh-Latn'}
        tabIndex={asked ? -1 : undefined}
        ref={this.#shown}
      >
        {children(this.context)}
      </span>
    );
  }
}
