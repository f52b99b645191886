import { Card } from '../../components/card/Card';
import type { CardEvents, Panel } from '../../components/card/card-props';
import { Toast } from '../../components/card/Toast';
import { copiesOf, sentenceAround } from '../../lib/export/copied';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t } from '../../lib/locales/translate';
import { ask } from '../../lib/messages/send';
import type { Annotation } from '../../lib/notebook/highlight';
import { termKey } from '../../lib/notebook/mark';
import { liveRange } from '../../lib/page/live-range';
import { rangeInBlock } from '../../lib/page/page-text';
import { scrollToRange } from '../../lib/page/scroll';
import type { HiddenTerm } from '../../lib/settings/hidden-terms';
import { addressOfWord, type LookupLink } from '../../lib/settings/links';
import { spotOfEntry } from '../../lib/spotting/entry-spot';
import type { Spot } from '../../lib/spotting/spot';
import type { CardHost } from './card-host';
import { openOwn } from './open-own';
import { metadataOf } from './page-metadata';
import { type PlacedSpot, spotOf } from './page-spots';
import { firstSpotInView, listMentions, placeOf } from './places';
import type { Reading } from './reading';
import { reportOf } from './report';
import { revealText } from './reveal-text';
import type { Outcome, Saving } from './saving';
import { canSpeak } from './voice';

/** An open card: one that goes when the pointer leaves, or one that stays until it is closed. */
interface OpenCard {
  readonly state: 'hover' | 'pinned';
  readonly target: PlacedSpot;
  /** The entries that the reader has gone on to inside of the card, the last one shown. */
  readonly trail: readonly CompiledEntry[];
  readonly panel: Panel;
  readonly said: string;
  /** An action is under way; its button waits. */
  readonly busy: boolean;
}

type Shown = { readonly state: 'none' } | OpenCard;

/** Decides which card is shown and does what its buttons say. */
export class CardDesk {
  /** Where words are looked up. */
  links: readonly LookupLink[] = [];
  #shown: Shown = { state: 'none' };
  /** Notes that were begun and not kept. */
  readonly #drafts = new Map<string, Annotation>();

  constructor(
    private readonly reading: Reading,
    private readonly saving: Saving,
    private readonly host: CardHost,
    private readonly repaint: () => void,
    private readonly flash: (ranges: readonly StaticRange[]) => void,
  ) {}

  /** Opens a card. One that the reader has opened by hand does not give way to a hover. */
  open(target: PlacedSpot, state: 'hover' | 'pinned'): void {
    if (state === 'hover' && this.host.isPinned) return;
    const range = rangeInBlock(target.block, target.spot);
    if (!range) return;
    this.#shown = { state, target, trail: [], panel: 'none', said: '', busy: false };
    this.host.show(this.#card(this.#shown), liveRange(range), this);
  }

  /** Another card has taken the place of this one. */
  giveWay(): void {
    this.#shown = { state: 'none' };
  }

  get isPinned(): boolean {
    return this.#shown.state === 'pinned';
  }

  /** Closes the card; with `onlyHover`, not one that the reader has opened by hand. */
  close(onlyHover = false): boolean {
    if (this.#shown.state === 'none' || (onlyHover && this.#shown.state === 'pinned')) return false;
    this.#shown = { state: 'none' };
    this.host.hide();
    return true;
  }

  /** One step back: a panel, an entry that was gone on to, and last the card itself; false where none is open. */
  back(): boolean {
    if (this.#shown.state === 'none') return false;
    const { panel, trail } = this.#shown;
    if (panel !== 'none') this.#set({ panel: 'none' });
    else if (trail.length > 0) this.#set({ trail: trail.slice(0, -1) });
    else return this.close();
    return true;
  }

  /** Closes the card if the text that it explains is no longer on the page. */
  closeIfGone(): void {
    if (this.#shown.state === 'none') return;
    const { spot, block } = this.#shown.target;
    if (!this.reading.page.spanInPage(block, spot) || !rangeInBlock(block, spot)) this.close();
  }

  /** Moves the focus into the card, which stays from now on. */
  enter(): boolean {
    if (this.#shown.state === 'none') return false;
    this.#shown = { ...this.#shown, state: 'pinned' };
    this.host.focus();
    return true;
  }

  /** Opens the next or previous spot in reading order, from the open card or from the top of the window. */
  walk(direction: 1 | -1): boolean {
    return this.#goTo([...this.reading.markedSpots()], direction);
  }

  #goTo(all: readonly PlacedSpot[], direction: 1 | -1): boolean {
    if (all.length === 0) return false;
    const at = this.#shown.state === 'none' ? -1 : placeOf(this.#shown.target, all);
    const next = at >= 0 ? at + direction : firstSpotInView(all);
    const target = all[(next + all.length) % all.length] as PlacedSpot;
    const range = rangeInBlock(target.block, target.spot);
    if (range) scrollToRange(range);
    this.open(target, 'pinned');
    const { headword, gloss } = target.spot.meaning;
    const place = all.indexOf(target) + 1;
    this.host.announce(t('card.announced', { headword, gloss, place, places: all.length }));
    return true;
  }

  #card(shown: OpenCard) {
    const { target, trail, panel, said, busy } = shown;
    const placed = spotOf(target);
    const entry = trail.at(-1);
    const spot = entry ? spotOfEntry(entry) : placed;
    const all = [...this.reading.markedSpots()];
    const outer = this.reading.spots.outerOf(target);
    const saved = this.saving.highlightOf(target);
    const { block } = target;
    return (
      <Card
        spot={spot}
        entry={entry ?? this.reading.spots.entryOf(placed)}
        outer={outer?.spot.meaning.headword}
        from={trail.length > 0 ? (trail.at(-2)?.zh ?? placed.headword) : undefined}
        asOf={spot.kind === 'person' ? this.#dayOfArticle() : ''}
        mentions={listMentions(target, this.reading).length}
        place={all.findIndex((one) => one.block === block && one.spot === target.spot) + 1}
        places={all.length}
        panel={panel}
        said={said}
        saved={saved}
        draft={this.#drafts.get(draftKey(target))}
        busy={busy}
        canSpeak={canSpeak()}
        elsewhere={this.links.map((link) => ({
          name: link.name,
          address: addressOfWord(link, spot.headword),
        }))}
        copies={
          panel === 'copy'
            ? copiesOf(
                spot,
                entry ? '' : sentenceAround(block.text, placed.start, placed.end),
                metadataOf(this.reading.page),
              )
            : []
        }
        {...this.#events(target, spot)}
      />
    );
  }

  #dayOfArticle(): string {
    const { published } = metadataOf(this.reading.page);
    return /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published)?.[0] ?? '';
  }

  #events(target: PlacedSpot, spot: Spot): CardEvents {
    const outer = this.reading.spots.outerOf(target);
    return {
      onOuter: () => outer && this.open(outer, 'pinned'),
      onBack: () => this.back(),
      onEntry: (id) => void this.#goOnTo(id),
      onMention: (direction) => this.#goTo(listMentions(target, this.reading), direction),
      onStep: (direction) => this.walk(direction),
      onShow: (zh) => {
        const ranges = revealText(this.reading.page, target, zh);
        if (ranges.length === 0) this.#say(target, t('said.notOnPage'));
        this.flash(ranges);
      },
      onSave: () => void this.#do(target, () => this.saving.saveSpot(target)),
      onUndo: () => void this.#do(target, () => this.saving.unsaveSpot(target)),
      onColour: (colour) => void this.#do(target, () => this.saving.colourSpot(target, colour)),
      onDraft: (annotation) => this.#drafts.set(draftKey(target), annotation),
      onAnnotate: (annotation) =>
        void this.#do(target, async () => {
          const outcome = await this.saving.annotateSpot(target, annotation);
          if (outcome.isDone) {
            this.#drafts.delete(draftKey(target));
            if (this.#isShown(target)) this.#set({ panel: 'none' });
          }
          return outcome;
        }),
      onCopy: (text) => void this.#copy(target, text, t('said.copied')),
      onOwn: () => void this.#openOwn(target, spot),
      onHide: () => void this.#hide({ id: termKey(spot), headword: spot.headword }),
      onReport: () => void this.#copy(target, reportOf(spot), t('said.reportCopied')),
      onSpeak: () => this.host.speak(spot.headword),
      onPanel: (panel) => this.#set({ panel, state: 'pinned', said: '' }),
      onClose: () => this.close(),
    };
  }

  /** The reader's own glossary is a page of its own, in a new tab. */
  async #openOwn(target: PlacedSpot, spot: Spot): Promise<void> {
    const opened = await openOwn(spot);
    if (!opened.ok) this.#say(target, opened.error);
  }

  /** Shows another entry in the open card, with a way back. */
  async #goOnTo(id: string): Promise<void> {
    const { target } = this.#shown as OpenCard;
    const answer = await ask('entries', { ids: [id] });
    if (this.#shown.state === 'none' || this.#shown.target !== target) return;
    const text = answer.ok ? answer.value[id] : undefined;
    if (text === undefined) this.#say(target, answer.ok ? t('said.entryGone') : answer.error);
    else
      this.#set({
        trail: [...this.#shown.trail, JSON.parse(text)],
        state: 'pinned',
        panel: 'none',
        said: '',
      });
  }

  async #unhide({ id, headword }: HiddenTerm): Promise<void> {
    const shown = await ask('unhide', { id });
    this.host.say(<Toast message={shown.ok ? t('said.shownAgain', { word: headword }) : shown.error} />);
  }

  async #copy(target: PlacedSpot, text: string, done: string): Promise<void> {
    const copied = this.host.copy(text);
    this.#set({ panel: 'none' });
    this.#say(target, (await copied) ? done : t('said.copyRefused'));
  }

  /** Hides a term on all pages. The settings tell the page, which then closes the card. */
  async #hide(term: HiddenTerm): Promise<void> {
    const hidden = await ask('hide', term);
    this.host.say(
      hidden.ok ? (
        <Toast
          message={t('said.hidden', { word: term.headword })}
          action={t('action.undo')}
          onAction={() => void this.#unhide(term)}
        />
      ) : (
        <Toast message={hidden.error} />
      ),
    );
  }

  /** Does what takes a while, and says what it came to. */
  async #do(target: PlacedSpot, action: () => Promise<Outcome>): Promise<void> {
    if (!this.#isShown(target) || (this.#shown as OpenCard).busy) return;
    this.#set({ busy: true });
    const { said } = await action();
    if (this.#isShown(target)) this.#set({ busy: false });
    this.#say(target, said);
  }

  #isShown(target: PlacedSpot): boolean {
    return this.#shown.state !== 'none' && this.#shown.target === target;
  }

  #set(change: Partial<Omit<OpenCard, 'target'>>): void {
    if (this.#shown.state === 'none') return;
    this.#shown = { ...this.#shown, ...change };
    this.host.update(this.#card(this.#shown));
  }

  /** Says what an action came to: on its own card if that is still open, else at the foot of the window. */
  #say(target: PlacedSpot, said: string): void {
    this.repaint();
    if (this.#isShown(target)) this.#set({ said });
    else this.host.say(<Toast message={said} />);
  }
}

/** The same spot after the page was read anew: by its words and what stands before it. */
const draftKey = ({ block, spot: { start, meaning } }: PlacedSpot) =>
  [location.href, block.text.slice(Math.max(0, start - 20), start), meaning.kind, meaning.headword].join('|');
