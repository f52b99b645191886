import { Column } from './column';
import type { Highlight } from './highlight';
import { type HighlightRow, rowOf } from './row';
import { SearchIndex, searchText } from './search';

/**
 * The rows of all highlights, each in a numbered place, and what they are filtered, grouped, ordered and searched by.
 * What a view shows is a list of places: rows are looked at only where they are drawn.
 */
export class RowTable {
  /** By place; undefined where the highlight is gone. */
  readonly rows: (HighlightRow | undefined)[] = [];
  readonly index = new SearchIndex();
  readonly page = new Column();
  readonly outlet = new Column();
  readonly published = new Column();
  readonly day = new Column();
  readonly tag = new Column();
  readonly colour = new Column();
  readonly kind = new Column();
  /** Headwords of the people in a highlight, and of its other spots. */
  readonly person = new Column();
  readonly term = new Column();
  /** UTF-16 offsets in the page's text. */
  readonly start: number[] = [];
  readonly deletedAt: number[] = [];
  readonly #savedAt: number[] = [];
  readonly #places = new Map<string, number>();
  readonly #strings = new Map<string, string>();
  #newestFirst: number[] = [];

  /** How many rows there are, the bin included. */
  get size(): number {
    return this.#places.size;
  }

  /** Where a highlight's row is; undefined where there is none. */
  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** Puts a highlight in, or instead of what is known of it. */
  put(highlight: Highlight): void {
    const { id, pageKey, page, start, savedAt, deletedAt, tags, colour, spots } = highlight;
    let place = this.#places.get(id);
    if (place === undefined) {
      place = this.rows.length;
      this.#places.set(id, place);
      this.#newestFirst.push(place);
    }
    const row = rowOf(highlight, this.#intern);
    const headwords = (isPerson: boolean) =>
      unique(spots.flatMap(({ kind, headword }) => ((kind === 'person') === isPerson ? [headword] : [])));
    this.rows[place] = row;
    this.index.put(place, searchText(highlight));
    this.page.put(place, [pageKey]);
    this.outlet.put(place, [page.outlet]);
    this.published.put(place, [page.published]);
    this.day.put(place, [row.day]);
    this.tag.put(place, unique(tags));
    this.colour.put(place, [colour]);
    this.kind.put(place, unique(spots.map(({ kind }) => kind)));
    this.person.put(place, headwords(true));
    this.term.put(place, headwords(false));
    this.start[place] = start;
    this.deletedAt[place] = deletedAt;
    this.#savedAt[place] = savedAt;
  }

  delete(id: string): void {
    const gone = this.#places.get(id);
    if (gone === undefined) return;
    this.#places.delete(id);
    this.rows[gone] = undefined;
    this.index.put(gone, '');
    this.#newestFirst = this.#newestFirst.filter((place) => place !== gone);
  }

  /** All places, the one that was saved last first. */
  newestFirst(): Uint32Array {
    // They come nearly in order, and sorting an array that is nearly in order is quick.
    this.#newestFirst.sort((a, b) => (this.#savedAt[b] as number) - (this.#savedAt[a] as number));
    return Uint32Array.from(this.#newestFirst);
  }

  #intern = (text: string): string => {
    const known = this.#strings.get(text);
    if (known === undefined) this.#strings.set(text, text);
    return known ?? text;
  };
}

const unique = (texts: readonly string[]) => (texts.length > 1 ? [...new Set(texts)] : texts);
