import { describeSpan } from '../../lib/anchor/describe';
import { locate, prepare } from '../../lib/anchor/locate';
import { fail, type Result } from '../../lib/messages/result';
import { ask } from '../../lib/messages/send';
import {
  type Highlight,
  type HighlightDraft,
  longestQuote,
  type SavedSpot,
} from '../../lib/notebook/highlight';
import { pageKey } from '../../lib/page/address';
import { readMetadata } from '../../lib/page/metadata';
import type { RawSpan } from '../../lib/text/offset';
import type { Reading } from './reading';

/** The reader's passages on this page: which there are, and where they stand now. */
export class Passages {
  #highlights: readonly Highlight[] = [];
  /** Highlight id to its place in the page's text. */
  readonly found = new Map<string, RawSpan>();

  constructor(private readonly reading: Reading) {}

  /** The key in storage.local whose change says that this page's passages have changed. */
  get key(): string {
    return pageKey(location.href);
  }

  async load(): Promise<void> {
    const answer = await ask('listPage', { url: location.href });
    if (answer.ok) this.#highlights = answer.value;
    this.locate();
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

  /** Saves a span of the page's text, with the spots in it as they are known now. */
  async save(span: RawSpan): Promise<Result<Highlight>> {
    if (span.end - span.start > longestQuote)
      return fail(
        `That passage is too long; select at most ${longestQuote.toLocaleString('en')} characters.`,
      );
    const draft: HighlightDraft = {
      ...describeSpan(this.reading.page.text, span),
      page: readMetadata(document),
      spots: this.#spotsIn(span),
    };
    const answer = await ask('save', draft);
    if (answer.ok) {
      this.#highlights = [...this.#highlights, answer.value];
      this.found.set(answer.value.id, span);
    }
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

  /** The id of a passage that is exactly this span. */
  at({ start, end }: RawSpan): string | undefined {
    for (const [id, span] of this.found) if (span.start === start && span.end === end) return id;
    return undefined;
  }

  #spotsIn({ start, end }: RawSpan): SavedSpot[] {
    const inside: SavedSpot[] = [];
    for (const { spot, block } of this.reading.placedSpots()) {
      const at = this.reading.page.startOf(block) + spot.start;
      const to = at + spot.end - spot.start;
      if (at < start || to > end) continue;
      const { kind, headword, pinyin, gloss, entryId } = spot;
      inside.push({
        start: at - start,
        end: to - start,
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
