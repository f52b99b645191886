/**
 * Paints ranges with the CSS Custom Highlight API: nothing in the page's tree is touched. The rules for
 * the names stand in entrypoints/content/highlights.css. A page can see the names, hence the prefix.
 */
const prefix = 'tifa-';

type NamedRange = readonly [name: string, range: StaticRange];

/**
 * What we have painted, by what it was painted for: a block of text, or the saved passages. Each range is
 * painted under its name in the variant that suits the ground it stands on.
 */
export class Paint {
  readonly #ranges = new Map<object, StaticRange[]>();
  readonly #highlights = new Map<string, Highlight>();
  #groundOf = readGrounds();

  /** Paints these ranges for `owner` in place of those that were painted for it before. */
  put(owner: object, ranges: Iterable<NamedRange>): void {
    this.take(owner);
    const put: StaticRange[] = [];
    for (const [name, range] of ranges) {
      this.#highlight(`${prefix}${name}-on-${this.#groundOf(range)}`).add(range);
      put.push(range);
    }
    if (put.length > 0) this.#ranges.set(owner, put);
  }

  /** Takes away what was painted for `owner`. */
  take(owner: object): void {
    const ranges = this.#ranges.get(owner);
    if (!ranges) return;
    this.#ranges.delete(owner);
    for (const [key, highlight] of this.#highlights) {
      for (const range of ranges) highlight.delete(range);
      if (highlight.size > 0) continue;
      this.#highlights.delete(key);
      this.#leave(key, highlight);
    }
  }

  /** The page's colours have changed: what is put from now on goes by the new ones. */
  recolour(): void {
    this.#groundOf = readGrounds();
  }

  /** Takes away all that this object has painted. */
  clear(): void {
    for (const [key, highlight] of this.#highlights) this.#leave(key, highlight);
    this.#highlights.clear();
    this.#ranges.clear();
  }

  /** A later script of ours may have painted under the same name. */
  #leave(key: string, highlight: Highlight): void {
    if (CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
  }

  #highlight(key: string): Highlight {
    let highlight = this.#highlights.get(key);
    if (!highlight) {
      this.#highlights.set(key, (highlight = new Highlight()));
      CSS.highlights.set(key, highlight);
    }
    return highlight;
  }
}

/** Light text means a dark ground; the lines' colours follow the page's own text, not the system's scheme. */
type Ground = 'light' | 'dark';

/** Reads each element's ground once. */
function readGrounds(): (range: StaticRange) => Ground {
  const known = new WeakMap<Element, Ground>();
  return ({ startContainer }) => {
    const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    if (!element) return 'light';
    let ground = known.get(element);
    if (!ground)
      known.set(element, (ground = isLightColour(getComputedStyle(element).color) ? 'dark' : 'light'));
    return ground;
  };
}

/** Is a computed colour light? It comes as rgb(), or as the colour function that the page used. */
export function isLightColour(colour: string): boolean {
  const [, form = '', inner = ''] = /^(rgba?|color|oklch|oklab|lch|lab)\(([^)]*)\)$/.exec(colour) ?? [];
  const numbers = (inner.replace(/^[a-z][\w-]*/, '').match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (form.startsWith('ok')) return a > 0.7;
  if (form === 'lab' || form === 'lch') return a > 66;
  const full = form === 'color' ? 1 : 255;
  return 0.2126 * (a / full) ** 2.2 + 0.7152 * (b / full) ** 2.2 + 0.0722 * (c / full) ** 2.2 > 0.35;
}
