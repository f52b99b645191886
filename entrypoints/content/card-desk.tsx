import { Card } from '../../components/card/Card';
import { standardLook } from '../../components/card/look';
import { Toast } from '../../components/card/Toast';
import type { HighlightDraft } from '../../lib/notebook/highlight';
import { rangeInBlock } from '../../lib/page/page-text';
import { scrollToRange } from '../../lib/page/scroll';
import { pageSpan } from '../../lib/text/offset';
import type { CardHost } from './card-host';
import { copyText } from './copy-text';
import { type PlacedSpot, spotOf } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

/** What is shown: nothing, a card that goes when the pointer leaves, or one that stays until it is closed. */
type Shown =
  | { readonly state: 'none' }
  | {
      readonly state: 'hover' | 'pinned';
      readonly target: PlacedSpot;
      readonly said: string;
      /** An action is under way; its button waits. */
      readonly busy: boolean;
    };

const howLongFailuresStay = 60_000;

const escapeUnit = (unit: string) => unit.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');

/** Decides which card is shown and does what its buttons say. */
export class CardDesk {
  look = standardLook;
  #shown: Shown = { state: 'none' };

  constructor(
    private readonly reading: Reading,
    private readonly passages: Passages,
    private readonly host: CardHost,
    private readonly repaint: () => void,
    private readonly flash: (ranges: readonly StaticRange[]) => void,
  ) {}

  /** Opens a card. One that the reader has opened by hand does not give way to a hover. */
  open(target: PlacedSpot, state: 'hover' | 'pinned'): void {
    if (state === 'hover' && this.#shown.state === 'pinned') return;
    const range = rangeInBlock(target.block, target.spot);
    if (!range) return;
    this.#shown = { state, target, said: '', busy: false };
    this.host.show(this.#card(), range);
  }

  /** Closes the card; with `onlyHover`, not one that the reader has opened by hand. */
  close(onlyHover = false): boolean {
    if (this.#shown.state === 'none' || (onlyHover && this.#shown.state === 'pinned')) return false;
    this.#shown = { state: 'none' };
    this.host.hide();
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
    const all = [...this.reading.markedSpots()];
    if (all.length === 0) return false;
    const at = this.#shown.state === 'none' ? -1 : placeOf(this.#shown.target, all);
    const next = at >= 0 ? at + direction : firstSpotInView(all);
    const target = all[(next + all.length) % all.length] as PlacedSpot;
    const range = rangeInBlock(target.block, target.spot);
    if (range) scrollToRange(range);
    this.open(target, 'pinned');
    return true;
  }

  /** Saves what is selected on the page and says what came of it. */
  async saveSelection(): Promise<void> {
    const selection = getSelection();
    const hasRange = selection && selection.rangeCount > 0 && !selection.isCollapsed;
    const span = hasRange ? this.reading.readNow().spanOf(selection.getRangeAt(0)) : undefined;
    if (span) await this.#saveAndSay(this.passages.draft(span));
    else this.host.say(<Toast message="Select a passage on the page first, then save it." />);
  }

  async #saveAndSay(draft: HighlightDraft): Promise<void> {
    const saved = await this.passages.save(draft);
    this.repaint();
    if (saved.ok)
      this.host.say(
        <Toast message="Saved." action="Undo" onAction={() => void this.#undo(saved.value.id)} />,
      );
    else
      this.host.say(
        <Toast
          message={`Not saved: ${saved.error}`}
          action="Try again"
          onAction={() => void this.#saveAndSay(draft)}
        />,
        howLongFailuresStay,
      );
  }

  async #undo(id: string): Promise<void> {
    const removed = await this.passages.remove(id);
    this.repaint();
    this.host.say(<Toast message={removed.ok ? 'No longer saved.' : removed.error} />);
  }

  #card() {
    if (this.#shown.state === 'none') return null;
    const { target, said, busy } = this.#shown;
    const spot = spotOf(target);
    const span = this.reading.page.spanInPage(target.block, spot);
    const savedId = span && this.passages.at(span);
    const outer = this.reading.spots.outerOf(target);
    return (
      <Card
        spot={spot}
        entry={this.reading.spots.entryOf(spot)}
        outer={outer?.spot.meaning.headword}
        onOuter={() => outer && this.open(outer, 'pinned')}
        look={this.look}
        said={said}
        saved={savedId !== undefined}
        busy={busy}
        onSave={() => void this.#save(target)}
        onUndo={() => savedId !== undefined && void this.#unsave(target, savedId)}
        onCopy={() => this.#copy(target)}
        onShow={(zh) => this.#reveal(target, zh)}
        onClose={() => this.close()}
      />
    );
  }

  async #save(target: PlacedSpot): Promise<void> {
    const span = this.reading.page.spanInPage(target.block, target.spot);
    if (!span) return this.#say(target, 'Not saved: this text has just changed; open the card again.');
    this.#wait(target);
    const saved = await this.passages.save(this.passages.draft(span));
    this.#say(target, saved.ok ? 'Saved.' : `Not saved: ${saved.error}`);
  }

  async #unsave(target: PlacedSpot, id: string): Promise<void> {
    this.#wait(target);
    const removed = await this.passages.remove(id);
    this.#say(target, removed.ok ? 'No longer saved.' : removed.error);
  }

  #copy(target: PlacedSpot): void {
    const { headword, pinyin, gloss } = target.spot.meaning;
    const copied = copyText([headword, pinyin, gloss].filter(Boolean).join(' '));
    this.#say(target, copied ? 'Copied.' : 'This page does not allow copying.');
  }

  /** Shows the place nearest to the spot at which these characters stand; line breaks may be between them. */
  #reveal(target: PlacedSpot, zh: string): void {
    const { page } = this.reading;
    const from = page.spanInPage(target.block, target.spot)?.start ?? pageSpan(0, 0).start;
    const places = [...page.text.matchAll(new RegExp([...zh].map(escapeUnit).join('\\s*'), 'gu'))];
    const distance = (at: number) => Math.abs(at - from);
    const [nearest] = places.sort((a, b) => distance(a.index) - distance(b.index));
    const ranges = nearest ? page.rangesOf(pageSpan(nearest.index, nearest.index + nearest[0].length)) : [];
    if (ranges[0]) scrollToRange(ranges[0]);
    else this.#say(target, 'This is not on the page now.');
    this.flash(ranges);
  }

  #wait(target: PlacedSpot): void {
    if (this.#shown.state === 'none' || this.#shown.target !== target) return;
    this.#shown = { ...this.#shown, busy: true };
    this.host.update(this.#card());
  }

  /** Says what an action came to: on its own card if that is still open, else at the foot of the window. */
  #say(target: PlacedSpot, said: string): void {
    this.repaint();
    if (this.#shown.state === 'none' || this.#shown.target !== target) {
      this.host.say(<Toast message={said} />);
      return;
    }
    this.#shown = { ...this.#shown, said, busy: false };
    this.host.update(this.#card());
  }
}

/** Where a spot, or the one that it lies in, stands in a list; -1 where it does not. */
function placeOf({ spot, block }: PlacedSpot, all: readonly PlacedSpot[]): number {
  return all.findIndex(
    (one) => one.block === block && one.spot.start <= spot.start && spot.end <= one.spot.end,
  );
}

function firstSpotInView(all: readonly PlacedSpot[]): number {
  const first = all.findIndex(({ spot, block }) => {
    const range = rangeInBlock(block, spot);
    if (!range) return false;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    return live.getBoundingClientRect().top >= 0;
  });
  return Math.max(first, 0);
}
