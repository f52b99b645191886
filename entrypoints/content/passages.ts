import { describeSpan } from '../../lib/anchor/describe';
import { locate, prepare } from '../../lib/anchor/locate';
import { fail, type Result } from '../../lib/messages/result';
import { ask } from '../../lib/messages/send';
import {
  type Annotation,
  type Highlight,
  type HighlightDraft,
  longestQuote,
  mostSpots,
  type SavedSpot,
} from '../../lib/notebook/highlight';
import { addressOf, pageKey } from '../../lib/page/address';
import { readMetadata } from '../../lib/page/metadata';
import type { PageSpan } from '../../lib/text/offset';
import type { Reading } from './reading';

/** The reader's passages on this page: which there are, and where they stand now. */
export class Passages {
  #highlights: readonly Highlight[] = [];
  /** Highlight id to its place in the page's text. */
  readonly found = new Map<string, PageSpan>();

  constructor(private readonly reading: Reading) {}

  /** The key in storage.local whose change says that this page's passages have changed. */
  get key(): string {
    return pageKey(addressOf(document));
  }

  async load(): Promise<void> {
    const { key } = this;
    const answer = await ask('listPage', { url: addressOf(document).slice(0, 8_000) });
    if (key !== this.key) return;
    if (answer.ok) this.#highlights = answer.value;
    this.locate();
  }

  /** Forgets the passages of the page that was here before. */
  forget(): void {
    this.#highlights = [];
    this.found.clear();
  }

  /** Finds each passage on the page as it is now. */
  locate(): void {
    this.found.clear();
    if (this.#highlights.length === 0) return;
    const page = prepare(this.reading.page.text);
    for (const highlight of this.#highlights) {
      const span = locate(page, highlight);
      if (span) this.found.set(highlight.id, span);
    }
  }

  /** What is saved of a span of the page's text as it is at this moment. */
  draft(span: PageSpan): HighlightDraft {
    return {
      ...describeSpan(this.reading.page.text, span),
      page: readMetadata(document),
      spots: this.#spotsIn(span).slice(0, mostSpots),
    };
  }

  /** Saves what was drafted; it may be tried again with the same draft, whatever the page has become. */
  async save(draft: HighlightDraft): Promise<Result<Highlight>> {
    if (draft.exact.length > longestQuote)
      return fail(
        `that passage is too long; select at most ${longestQuote.toLocaleString('en')} characters.`,
      );
    const answer = await ask('save', draft);
    if (answer.ok) {
      this.#highlights = [...this.#highlights.filter(({ id }) => id !== answer.value.id), answer.value];
      this.locate();
    }
    return answer;
  }

  /** Puts a note and tags on a passage. */
  async annotate(id: string, annotation: Annotation): Promise<Result<Highlight>> {
    const answer = await ask('annotate', { id, ...annotation });
    if (answer.ok)
      this.#highlights = this.#highlights.map((highlight) =>
        highlight.id === id ? answer.value : highlight,
      );
    return answer;
  }

  async remove(id: string): Promise<Result<null>> {
    const answer = await ask('bin', { id });
    if (answer.ok) {
      this.#highlights = this.#highlights.filter((highlight) => highlight.id !== id);
      this.found.delete(id);
    }
    return answer;
  }

  /** The passage that is exactly this span. */
  at({ start, end }: PageSpan): Highlight | undefined {
    for (const highlight of this.#highlights) {
      const span = this.found.get(highlight.id);
      if (span?.start === start && span.end === end) return highlight;
    }
    return undefined;
  }

  #spotsIn({ start, end }: PageSpan): SavedSpot[] {
    const inside: SavedSpot[] = [];
    for (const { spot, block } of this.reading.placedSpots()) {
      const place = this.reading.page.spanInPage(block, spot);
      if (!place || place.start < start || place.end > end) continue;
      const { kind, headword, pinyin, gloss, entryId } = spot.meaning;
      inside.push({
        start: place.start - start,
        end: place.end - start,
        kind,
        headword,
        pinyin,
        gloss,
        ...(entryId !== undefined && { entryId }),
      });
    }
    return inside;
  }
}
