import { PassageCard } from '../../components/card/PassageCard';
import { Toast } from '../../components/card/Toast';
import { WordCard } from '../../components/card/WordCard';
import { t } from '../../lib/locales/translate';
import { longestContext, longestPassage } from '../../lib/messages/protocol';
import { ask } from '../../lib/messages/send';
import type { Colour } from '../../lib/notebook/highlight';
import { isForeign } from '../../lib/page/language';
import { liveRange } from '../../lib/page/live-range';
import { rangeInBlock } from '../../lib/page/page-text';
import type { Definition, ReadWord } from '../../lib/reading/definition';
import type { Meaning } from '../../lib/spotting/spot';
import { hasHan, isChinese, isHan } from '../../lib/text/han';
import type { CardHost } from './card-host';
import { openOwn } from './open-own';
import type { PlacedSpot } from './page-spots';
import type { Passages } from './passages';
import { type Place, spotOver } from './pointer';
import type { Reading } from './reading';
import { joinNames, spotsInSpan } from './selected-passage';
import { canSpeak } from './voice';

/** A selection that is longer, in UTF-16 units, is read as a passage. */
const longestWord = 12;
const mostSpots = 30;

/** What a card is about. The range moves with its text, and collapses when that goes. */
interface Subject {
  readonly range: Range;
  readonly about:
    | { readonly definition: Definition }
    | { readonly words: readonly ReadWord[]; readonly spots: readonly Meaning[]; readonly text: string };
  readonly savedId: string | undefined;
}

interface OpenCard {
  readonly state: 'hover' | 'pinned';
  readonly subject: Subject;
  readonly said: string;
  readonly busy: boolean;
}

type Shown = { readonly state: 'none' } | OpenCard;

/** Looks up what the reader points at or selects, shows it, and does what the card's buttons say. */
export class WordDesk {
  #shown: Shown = { state: 'none' };
  /** The last look-up; an answer to an earlier one comes too late. */
  #lookup = 0;

  constructor(
    private readonly reading: Reading,
    private readonly passages: Passages,
    private readonly host: CardHost,
    private readonly repaint: () => void,
    private readonly openSpot: (spot: PlacedSpot) => void,
  ) {}

  get isPinned(): boolean {
    return this.#shown.state === 'pinned';
  }

  /** Is a card open that goes when the pointer leaves its word, and is `place` in that word? */
  isHovered(place?: Place): boolean {
    if (this.#shown.state !== 'hover') return false;
    if (!place) return true;
    const character = rangeInBlock(place.block, { start: place.offset, end: place.offset + 1 });
    return (
      character !== undefined &&
      this.#shown.subject.range.isPointInRange(character.startContainer, character.startOffset) &&
      this.#shown.subject.range.isPointInRange(character.endContainer, character.endOffset)
    );
  }

  /** Looks up the word at a place. One that the reader has opened by hand does not give way to a hover. */
  async point(place: Place, state: 'hover' | 'pinned'): Promise<void> {
    if (state === 'hover' && this.host.isPinned) return;
    const lookup = ++this.#lookup;
    const spot = spotOver(this.reading, place);
    if (spot) {
      if (state === 'pinned') this.openSpot(spot);
      return;
    }
    const { block, offset } = place;
    if (isForeign(block.element) || (hasHan(block.text) && !isChinese(block.text))) return;
    const from = Math.max(0, offset - longestContext / 2);
    const text = block.text.slice(from, from + longestContext);
    const { shows } = this.host;
    const answer = await ask('define', { text, at: offset - from });
    if (lookup !== this.#lookup || (state === 'hover' && this.host.shows !== shows)) return;
    if (!answer.ok) return this.#fail(answer.error, state);
    const definition = answer.value;
    if (!definition?.entries.length) return;
    const range = rangeInBlock(block, { start: from + definition.start, end: from + definition.end });
    if (range) this.#open(state, liveRange(range), { definition });
  }

  /** Looks up what was selected, unless it has no Chinese or is too long. */
  async select(range: Range): Promise<void> {
    const page = this.reading.readNow();
    const span = page.spanOf(range);
    const text = span && page.text.slice(span.start, span.end);
    if (!text || text.length > longestPassage || !hasHanAt(text)) return;
    const spots = spotsInSpan(this.reading, span);
    const same = spots.find(({ place }) => place.start === span.start && place.end === span.end);
    if (same) return this.openSpot(same.placed);
    const lookup = ++this.#lookup;
    const isWord = text.length <= longestWord;
    const answer = await (isWord ? ask('define', { text }) : ask('readPassage', { text }));
    if (lookup !== this.#lookup) return;
    if (!answer.ok) return this.#fail(answer.error, 'pinned');
    if (!answer.value) return;
    const meanings = new Set(spots.map(({ placed }) => placed.spot.meaning));
    this.#open(
      'pinned',
      range,
      'zh' in answer.value
        ? { definition: answer.value }
        : {
            words: joinNames(answer.value, spots, span.start),
            spots: [...meanings].slice(0, mostSpots),
            text,
          },
    );
  }

  /** Closes the card; with `onlyHover`, not one that the reader has opened by hand. */
  close(onlyHover = false): boolean {
    this.#lookup++;
    if (this.#shown.state === 'none' || (onlyHover && this.#shown.state === 'pinned')) return false;
    this.#shown = { state: 'none' };
    this.host.hide();
    return true;
  }

  /** Closes the card if the text that it explains is no longer on the page. */
  closeIfGone(): void {
    if (this.#shown.state === 'none') return;
    const { range } = this.#shown.subject;
    if (range.collapsed || !range.startContainer.isConnected) this.close();
  }

  /** Moves the focus into the card, which stays from now on. */
  enter(): boolean {
    if (this.#shown.state === 'none') return false;
    this.#shown = { ...this.#shown, state: 'pinned' };
    this.host.focus();
    return true;
  }

  #open(state: 'hover' | 'pinned', range: Range, about: Subject['about']): void {
    const span = this.reading.page.spanOf(range);
    const savedId = span && this.passages.at(span)?.id;
    this.#shown = { state, subject: { range, about, savedId }, said: '', busy: false };
    this.host.show(this.#card(), range, this);
  }

  /** Another card has taken the place of this one. */
  giveWay(): void {
    this.#lookup++;
    this.#shown = { state: 'none' };
  }

  #fail(error: string, state: 'hover' | 'pinned'): void {
    if (state === 'pinned') this.host.say(<Toast message={error} />);
  }

  #card() {
    const { subject, said, busy } = this.#shown as OpenCard;
    const { about, savedId } = subject;
    const actions = {
      said,
      saved: this.passages.colourOf(savedId),
      busy,
      onSave: () => void this.#save(subject),
      onUndo: () => savedId !== undefined && void this.#unsave(subject, savedId),
      onColour: (colour: Colour) => savedId !== undefined && void this.#recolour(subject, savedId, colour),
      onCopy: () => void this.#copy(subject),
      onSpeak: canSpeak()
        ? () => this.host.speak('text' in about ? about.text : about.definition.zh)
        : undefined,
      onOwn: 'text' in about ? undefined : () => void this.#openOwn(subject, about.definition),
      onClose: () => this.close(),
    };
    return 'definition' in about ? (
      <WordCard definition={about.definition} {...actions} />
    ) : (
      <PassageCard words={about.words} spots={about.spots} {...actions} />
    );
  }

  async #save(subject: Subject): Promise<void> {
    const span = this.reading.readNow().spanOf(subject.range);
    if (!span) return this.#say(subject, t('said.notSaved', { reason: t('said.textChanged') }));
    this.#wait();
    const saved = await this.passages.save(this.passages.draft(span));
    if (saved.ok) this.#say(subject, t('said.saved'), saved.value.id);
    else this.#say(subject, t('said.notSaved', { reason: saved.error }));
  }

  async #unsave(subject: Subject, id: string): Promise<void> {
    this.#wait();
    const removed = await this.passages.remove(id);
    if (removed.ok) this.#say(subject, t('said.unsaved'), undefined);
    else this.#say(subject, removed.error, id);
  }

  async #recolour(subject: Subject, id: string, colour: Colour): Promise<void> {
    this.#wait();
    const kept = await this.passages.recolour(id, colour);
    this.#say(subject, kept.ok ? t('said.coloured', { colour: t(`colour.${colour}`) }) : kept.error, id);
  }

  async #copy(subject: Subject): Promise<void> {
    const copied = await this.host.copy(textOf(subject.about));
    if (this.#shown.state === 'none' || this.#shown.subject !== subject) return;
    this.#shown = { ...this.#shown, said: copied ? t('said.copied') : t('said.copyRefused') };
    this.host.update(this.#card());
  }

  async #openOwn(subject: Subject, { zh, pinyin, entries }: Definition): Promise<void> {
    const gloss = briefly(entries);
    const opened = await openOwn({ kind: 'term', headword: zh, pinyin: entries[0]?.pinyin ?? pinyin, gloss });
    if (!opened.ok) this.#say(subject, opened.error, subject.savedId);
  }

  #wait(): void {
    if (this.#shown.state === 'none') return;
    this.#shown = { ...this.#shown, busy: true };
    this.host.update(this.#card());
  }

  /** Says what an action came to: on its own card if that is still open, else at the foot of the window. */
  #say(subject: Subject, said: string, savedId?: string): void {
    this.repaint();
    if (this.#shown.state === 'none' || this.#shown.subject !== subject) {
      this.host.say(<Toast message={said} />);
      return;
    }
    this.#shown = { ...this.#shown, subject: { ...subject, savedId }, said, busy: false };
    this.host.update(this.#card());
  }
}

/** What is copied: a word with its reading and first senses, or a passage as it is. */
function textOf(about: Subject['about']): string {
  if ('text' in about) return about.text;
  const { zh, pinyin, entries } = about.definition;
  return [zh, pinyin, briefly(entries)].filter(Boolean).join(' ');
}

const briefly = ([first]: Definition['entries']) => first?.glosses.slice(0, 3).join('; ') ?? '';

const hasHanAt = (text: string) => [...text].some((character) => isHan(character.charCodeAt(0)));
