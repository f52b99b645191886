import { Toast } from '../../components/card/Toast';
import { t, writeNumber } from '../../lib/locales/translate';
import { fail, type Result, succeed } from '../../lib/messages/result';
import {
  type Annotation,
  type Colour,
  type Highlight,
  type HighlightDraft,
  longestQuote,
} from '../../lib/notebook/highlight';
import type { CardHost } from './card-host';
import type { PlacedSpot } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

const howLongBadNewsStays = 15_000;
/** The longest that a timer can wait. */
const howLongFailuresStay = 2 ** 31 - 1;

/** What an action came to: whether it was done, and a sentence for the reader. */
export interface Outcome {
  readonly isDone: boolean;
  readonly said: string;
}

/** Saves spots and selections, and has a sentence for the reader on each. */
export class Saving {
  /** What was selected and could not be saved: it goes with the next save, or with "Try again". */
  readonly #unsaved = new Set<HighlightDraft>();

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

  async colourSpot(target: PlacedSpot, colour: Colour): Promise<Outcome> {
    const highlight = this.highlightOf(target);
    const kept = highlight ? await this.passages.recolour(highlight.id, colour) : succeed(null);
    return {
      isDone: kept.ok,
      said: kept.ok ? t('said.coloured', { colour: t(`colour.${colour}`) }) : kept.error,
    };
  }

  /** Saves what is selected on the page and says what came of it. */
  async saveSelection(): Promise<void> {
    const selection = getSelection();
    const hasRange = selection && selection.rangeCount > 0 && !selection.isCollapsed;
    const span = hasRange ? this.reading.readNow().spanOf(selection.getRangeAt(0)) : undefined;
    const draft = span && this.passages.draft(span);
    if (!draft) this.host.say(<Toast message={t('said.selectFirst')} />);
    else if (draft.exact.length > longestQuote)
      this.host.say(<Toast message={t('said.tooLong', { most: writeNumber(longestQuote) })} />);
    else await this.#saveAndSay(draft);
  }

  /** Says what was left undone of a save. */
  say(said: string): null {
    this.host.say(<Toast message={said} />, howLongBadNewsStays);
    return null;
  }

  async #saveAndSay(draft: HighlightDraft): Promise<void> {
    this.#unsaved.add(draft);
    let said: Result<Highlight> | undefined;
    for (const one of this.#unsaved) {
      const saved = await this.passages.save(one);
      if (saved.ok) this.#unsaved.delete(one);
      if (said?.ok !== false) said = saved;
    }
    this.repaint();
    if (said?.ok) {
      const { id } = said.value;
      this.host.say(
        <Toast message={t('said.saved')} action={t('action.undo')} onAction={() => void this.#undo(id)} />,
      );
    } else if (said)
      this.host.say(
        <Toast
          message={t('said.notSaved', { reason: said.error })}
          action={t('action.tryAgain')}
          onAction={() => void this.#saveAndSay(draft)}
          onDismiss={() => {
            this.#unsaved.clear();
            this.host.say(null);
          }}
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
