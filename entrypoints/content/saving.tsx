import { Toast } from '../../components/card/Toast';
import { t } from '../../lib/locales/translate';
import { fail, type Result, succeed } from '../../lib/messages/result';
import type { Annotation, Highlight, HighlightDraft } from '../../lib/notebook/highlight';
import type { CardHost } from './card-host';
import type { PlacedSpot } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

const howLongFailuresStay = 60_000;

/** What an action came to: whether it was done, and a sentence for the reader. */
export interface Outcome {
  readonly isDone: boolean;
  readonly said: string;
}

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

  async saveSpot(target: PlacedSpot): Promise<Outcome> {
    const saved = await this.#save(target);
    return {
      isDone: saved.ok,
      said: saved.ok ? t('said.saved') : t('said.notSaved', { reason: saved.error }),
    };
  }

  async #save({ block, spot }: PlacedSpot): Promise<Result<Highlight>> {
    const span = this.reading.page.spanInPage(block, spot);
    if (!span) return fail(t('said.textChanged'));
    return this.passages.save(this.passages.draft(span));
  }

  async unsaveSpot(target: PlacedSpot): Promise<Outcome> {
    const highlight = this.highlightOf(target);
    const removed = highlight ? await this.passages.remove(highlight.id) : succeed(null);
    return { isDone: removed.ok, said: removed.ok ? t('said.unsaved') : removed.error };
  }

  /** Puts a note and tags on a spot, which is saved first where it is not. */
  async annotateSpot(target: PlacedSpot, annotation: Annotation): Promise<Outcome> {
    const before = this.highlightOf(target);
    const saved = before ? succeed(before) : await this.#save(target);
    const kept = saved.ok ? await this.passages.annotate(saved.value.id, annotation) : saved;
    return {
      isDone: kept.ok,
      said: kept.ok ? t('said.noteKept') : t('said.noteNotKept', { reason: kept.error }),
    };
  }

  /** Saves what is selected on the page and says what came of it. */
  async saveSelection(): Promise<void> {
    const selection = getSelection();
    const hasRange = selection && selection.rangeCount > 0 && !selection.isCollapsed;
    const span = hasRange ? this.reading.readNow().spanOf(selection.getRangeAt(0)) : undefined;
    if (span) await this.#saveAndSay(this.passages.draft(span));
    else this.host.say(<Toast message={t('said.selectFirst')} />);
  }

  async #saveAndSay(draft: HighlightDraft): Promise<void> {
    const saved = await this.passages.save(draft);
    this.repaint();
    if (saved.ok)
      this.host.say(
        <Toast
          message={t('said.saved')}
          action={t('action.undo')}
          onAction={() => void this.#undo(saved.value.id)}
        />,
      );
    else
      this.host.say(
        <Toast
          message={t('said.notSaved', { reason: saved.error })}
          action={t('action.tryAgain')}
          onAction={() => void this.#saveAndSay(draft)}
        />,
        howLongFailuresStay,
      );
  }

  async #undo(id: string): Promise<void> {
    const removed = await this.passages.remove(id);
    this.repaint();
    this.host.say(<Toast message={removed.ok ? t('said.unsaved') : removed.error} />);
  }
}
