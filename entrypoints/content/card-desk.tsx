import { Card } from '../../components/card/Card';
import { Toast } from '../../components/card/Toast';
import { rangeInBlock } from '../../lib/page/page-text';
import { type RawSpan, rawSpan } from '../../lib/text/offset';
import type { CardHost } from './card-host';
import type { Passages } from './passages';
import type { PlacedSpot, Reading } from './reading';

/** What is shown: nothing, or a card that goes when the pointer leaves, or one that stays until it is closed. */
type Shown =
  | { readonly state: 'none' }
  | { readonly state: 'hover' | 'pinned'; readonly target: PlacedSpot; readonly said: string };

/** Decides which card is shown and does what its buttons say. */
export class CardDesk {
  #shown: Shown = { state: 'none' };

  constructor(
    private readonly reading: Reading,
    private readonly passages: Passages,
    private readonly host: CardHost,
    private readonly repaint: () => void,
  ) {}

  open(target: PlacedSpot, state: 'hover' | 'pinned'): void {
    const block = this.reading.page.blocks[target.block];
    const range = block && rangeInBlock(block, target.spot.start, target.spot.end);
    if (!range) return;
    this.#shown = { state, target, said: '' };
    this.host.show(this.#card(), range);
  }

  /** Closes the card; with `onlyHover`, not one that the reader has opened by hand. */
  close(onlyHover = false): boolean {
    if (this.#shown.state === 'none' || (onlyHover && this.#shown.state === 'pinned')) return false;
    this.#shown = { state: 'none' };
    this.host.hide();
    return true;
  }

  enter(): boolean {
    if (this.#shown.state === 'none') return false;
    this.#shown = { ...this.#shown, state: 'pinned' };
    this.host.focus();
    return true;
  }

  /** Opens the next or previous spot in reading order, from the open card or from the top of the window. */
  walk(direction: 1 | -1): boolean {
    const all = [...this.reading.outermostSpots()];
    if (all.length === 0) return false;
    const shown = this.#shown.state === 'none' ? undefined : this.#shown.target;
    const at = shown ? all.findIndex(({ spot, block }) => spot === shown.spot && block === shown.block) : -1;
    const next = at >= 0 ? at + direction : this.#firstInView(all);
    const target = all[(next + all.length) % all.length] as PlacedSpot;
    const block = this.reading.page.blocks[target.block];
    block?.element.scrollIntoView({ block: 'nearest' });
    this.open(target, 'pinned');
    return true;
  }

  #firstInView(all: readonly PlacedSpot[]): number {
    const first = all.findIndex(
      ({ block }) => (this.reading.page.blocks[block]?.element.getBoundingClientRect().bottom ?? 0) > 0,
    );
    return Math.max(first, 0);
  }

  /** Saves what is selected on the page and says what came of it. */
  async saveSelection(): Promise<void> {
    const selection = getSelection();
    const range =
      selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const span = range && this.reading.readNow().spanOf(range);
    if (!span) return this.host.say(<Toast message="Select a passage on the page first, then save it." />);
    await this.#saveAndSay(span);
  }

  async #saveAndSay(span: RawSpan): Promise<void> {
    const saved = await this.passages.save(span);
    this.repaint();
    this.host.say(
      saved.ok ? (
        <Toast message="Saved." action="Undo" onAction={() => void this.#undo(saved.value.id)} />
      ) : (
        <Toast
          message={`Not saved: ${saved.error}`}
          action="Try again"
          onAction={() => void this.#saveAndSay(span)}
        />
      ),
      saved.ok ? undefined : 60_000,
    );
  }

  async #undo(id: string): Promise<void> {
    const removed = await this.passages.remove(id);
    this.repaint();
    this.host.say(<Toast message={removed.ok ? 'No longer saved.' : removed.error} />);
  }

  #card() {
    if (this.#shown.state === 'none') return null;
    const { target, said } = this.#shown;
    const { spot } = target;
    const span = this.#spanOf(target);
    const savedId = this.passages.at(span);
    const outer = this.reading.outerOf(target);
    return (
      <Card
        spot={spot}
        entry={this.reading.entryOf(spot)}
        outer={outer?.spot.headword}
        onOuter={() => outer && this.open(outer, 'pinned')}
        said={said}
        saved={savedId !== undefined}
        onSave={() =>
          void this.passages
            .save(span)
            .then((saved) => this.#say(saved.ok ? 'Saved.' : `Not saved: ${saved.error}`))
        }
        onUndo={() =>
          void this.passages
            .remove(savedId ?? '')
            .then((done) => this.#say(done.ok ? 'No longer saved.' : done.error))
        }
        onCopy={() =>
          this.#say(
            copy([spot.headword, spot.pinyin, spot.gloss].filter(Boolean).join(' '))
              ? 'Copied.'
              : 'This page does not allow copying.',
          )
        }
        onClose={() => this.close()}
      />
    );
  }

  #say(said: string): void {
    if (this.#shown.state === 'none') return;
    this.#shown = { ...this.#shown, state: 'pinned', said };
    this.repaint();
    this.host.update(this.#card());
  }

  #spanOf({ spot, block }: PlacedSpot): RawSpan {
    const start = this.reading.page.startOf(block);
    return rawSpan(start + spot.start, start + spot.end);
  }
}

/** Plain http pages have no navigator.clipboard, so the copy event is filled instead. */
function copy(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done;
}
