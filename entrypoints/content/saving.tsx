import { Toast } from '../../components/card/Toast';
import type { Annotation, Highlight, HighlightDraft } from '../../lib/notebook/highlight';
import type { CardHost } from './card-host';
import type { PlacedSpot } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

const howLongFailuresStay = 60_000;

/** Saves spots and selections, and has a sentence for the reader on each. */
export class Saving {
  constructor(
    private readonly reading: Reading,
    private readonly passages: Passages,
    private readonly host: CardHost,
    private readonly repaint: () => void,
  ) {}

  /** The highlight that a spot is saved as. */
  highlightOf({ block, spot }: PlacedSpot): Highlight | undefined {
    const span = this.reading.page.spanInPage(block, spot);
    return span && this.passages.at(span);
  }

  async saveSpot(target: PlacedSpot): Promise<string> {
    const span = this.reading.page.spanInPage(target.block, target.spot);
    if (!span) return 'Not saved: this text has just changed; open the card again.';
    const saved = await this.passages.save(this.passages.draft(span));
    return saved.ok ? 'Saved.' : `Not saved: ${saved.error}`;
  }

  async unsaveSpot(target: PlacedSpot): Promise<string> {
    const highlight = this.highlightOf(target);
    if (!highlight) return 'No longer saved.';
    const removed = await this.passages.remove(highlight.id);
    return removed.ok ? 'No longer saved.' : removed.error;
  }

  /** Puts a note and tags on a spot, which is saved first where it is not. */
  async annotateSpot(target: PlacedSpot, annotation: Annotation): Promise<string> {
    if (!this.highlightOf(target)) {
      const said = await this.saveSpot(target);
      if (!this.highlightOf(target)) return said;
    }
    const { id } = this.highlightOf(target) as Highlight;
    const kept = await this.passages.annotate(id, annotation);
    return kept.ok ? 'Note kept.' : `Note not kept: ${kept.error}`;
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
}
