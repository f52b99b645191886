import { describeSpan, quoteSpan } from '../../lib/anchor/describe';
import { locateInPage } from '../../lib/anchor/locate';
import { contextLength, type Quoted, selectorsOf } from '../../lib/anchor/selectors';
import { longestSearched, mostSearched, type PageSummary } from '../../lib/messages/protocol';
import type { Result } from '../../lib/messages/result';
import { ask } from '../../lib/messages/send';
import {
  type Annotation,
  type Colour,
  type Highlight,
  type HighlightDraft,
  mostSpots,
  type SavedSpot,
} from '../../lib/notebook/highlight';
import { addressOf, pageKey } from '../../lib/page/address';
import type { PageSpan } from '../../lib/text/offset';
import { metadataOf } from './page-metadata';
import { pause } from './pause';
import type { Reading } from './reading';

/** Milliseconds between two searches of a page that keeps changing. */
const searchRest = 1_000;

/** The reader's passages on this page: which there are, and where they stand now. */
export class Passages {
  #highlights: readonly Highlight[] = [];
  /** Highlight id to its place in the page's text. */
  readonly found = new Map<string, PageSpan>();

  /** Highlight id to how it stands on this page now, where that is not as it was saved. */
  readonly #standing = new Map<string, Quoted>();
  /** The text in which nothing more is to be found. */
  #searched = '';
  #searching = false;
  #loads = 0;
  #edits = 0;

  /** `foundLater` is called when passages have been found later than `locate` returned. */
  constructor(
    private readonly reading: Reading,
    private readonly foundLater: () => void,
  ) {}

  /** Is it still being asked where some passages are? */
  get isSearching(): boolean {
    return this.#searching;
  }

  /** How the passages stand on the page that are found, but not as they were saved. */
  get edited(): PageSummary['edited'] {
    return this.#highlights.flatMap(({ id }) => {
      const standing = this.found.has(id) && this.#standing.get(id);
      const span = this.found.get(id);
      if (!standing || !span) return [];
      const { text } = this.reading.page;
      return {
        id,
        exact: text.slice(span.start, span.end),
        // More than is saved, so that what something put in has moved along is still seen.
        prefix: text.slice(Math.max(0, span.start - 2 * contextLength), span.start),
        suffix: text.slice(span.end, span.end + 2 * contextLength),
      };
    });
  }

  /** The key in storage.local whose change says that this page's passages have changed. */
  get key(): string {
    return pageKey(addressOf(document));
  }

  async load(): Promise<void> {
    const { key } = this;
    const load = ++this.#loads;
    let edits: number;
    let answer: Result<readonly Highlight[]>;
    // A list from before a change of our own would take that change back.
    do {
      edits = this.#edits;
      answer = await ask('listPage', { url: addressOf(document).slice(0, 8_000) });
    } while (edits !== this.#edits && load === this.#loads);
    if (key !== this.key || load !== this.#loads) return;
    if (answer.ok) this.#highlights = answer.value;
    this.#searched = '';
    this.locate();
  }

  /** Forgets the passages of the page that was here before. */
  forget(): void {
    this.#highlights = [];
    this.#standing.clear();
    this.#searched = '';
    this.found.clear();
  }

  /**
   * Finds the passages that stand on the page as they were saved, or as they were last found. The others are
   * looked for by the background (lib/anchor/locate says in which order); nothing is dropped that is not found.
   */
  locate(): void {
    this.found.clear();
    if (this.#highlights.length === 0) return;
    const { text } = this.reading.page;
    for (const highlight of this.#highlights) {
      const { span, isAsSaved } = locateInPage(text, highlight, this.#standing.get(highlight.id)) ?? {};
      if (isAsSaved) this.#standing.delete(highlight.id);
      if (span) this.found.set(highlight.id, span);
    }
    if (this.found.size < this.#highlights.length) void this.#search();
  }

  get #missing(): readonly Highlight[] {
    return this.#highlights.filter(({ id }) => !this.found.has(id));
  }

  /** Asks where the missing passages are, again while the page changes, but not twice for one text. */
  async #search(): Promise<void> {
    if (this.#searching) return;
    this.#searching = true;
    try {
      for (let text = this.#toSearch(); text !== this.#searched; text = this.#toSearch()) {
        const isAnswered = await this.#searchIn(text);
        if (!isAnswered || text === this.#toSearch()) this.#searched = text;
        await pause(searchRest);
      }
    } finally {
      this.#searching = false;
    }
  }

  /** What is searched; what is already searched where nothing is missing. */
  #toSearch(): string {
    return this.#missing.length === 0 ? this.#searched : this.reading.page.text.slice(0, longestSearched);
  }

  /** False where the background does not answer. */
  async #searchIn(text: string): Promise<boolean> {
    const missing = this.#missing;
    for (let i = 0; i < missing.length; i += mostSearched) {
      const highlights = missing.slice(i, i + mostSearched);
      const answer = await ask('locate', { text, passages: highlights.map(selectorsOf) });
      if (!answer.ok) return false;
      if (!this.reading.page.text.startsWith(text)) return true;
      highlights.forEach(({ id }, j) => {
        const span = answer.value[j];
        if (!span || !this.#highlights.some((highlight) => highlight.id === id)) return;
        this.#standing.set(id, quoteSpan(text, span));
        this.found.set(id, span);
      });
      this.foundLater();
    }
    return true;
  }

  /** What is saved of a span of the page's text as it is at this moment. */
  draft(span: PageSpan): HighlightDraft {
    return {
      ...describeSpan(this.reading.page.text, span),
      page: metadataOf(this.reading.page),
      spots: this.#spotsIn(span).slice(0, mostSpots),
    };
  }

  /** Saves what was drafted; it may be tried again with the same draft, whatever the page has become. */
  async save(draft: HighlightDraft): Promise<Result<Highlight>> {
    const answer = await ask('save', draft);
    this.#edits++;
    if (answer.ok) {
      this.#highlights = [...this.#highlights.filter(({ id }) => id !== answer.value.id), answer.value];
      this.#searched = '';
      this.locate();
    }
    return answer;
  }

  /** Puts a note and tags on a passage. */
  annotate(id: string, annotation: Annotation): Promise<Result<Highlight>> {
    return this.#change(ask('annotate', { id, ...annotation }));
  }

  recolour(id: string, colour: Colour): Promise<Result<Highlight>> {
    return this.#change(ask('colour', { id, colour }));
  }

  async #change(asked: Promise<Result<Highlight>>): Promise<Result<Highlight>> {
    const answer = await asked;
    this.#edits++;
    if (answer.ok)
      this.#highlights = this.#highlights.map((highlight) =>
        highlight.id === answer.value.id ? answer.value : highlight,
      );
    return answer;
  }

  async remove(id: string): Promise<Result<null>> {
    const answer = await ask('bin', { id });
    this.#edits++;
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

  /** What the passages that stand on the page are painted as, and where. */
  get painted(): readonly (readonly [name: string, span: PageSpan])[] {
    return this.#highlights.flatMap(({ id, colour }) => {
      const span = this.found.get(id);
      return span ? [[colour === 'yellow' ? 'saved' : `saved-${colour}`, span] as const] : [];
    });
  }

  colourOf(id: string | undefined): Colour | undefined {
    return this.#highlights.find((highlight) => highlight.id === id)?.colour;
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
