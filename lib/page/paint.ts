/**
 * Paints ranges with the CSS Custom Highlight API: nothing in the page's tree is touched. The rules for
 * the names stand in entrypoints/content/highlights.css. A page can see the names, hence the prefix.
 */
const prefix = 'tifa-';

/** Light text means a dark ground; the lines' colours follow the page's own text, not the system's scheme. */
type Ground = 'light' | 'dark';

/** What is painted, by name. Calling `paint` again with a name replaces what it painted. */
export class Painter {
  readonly #grounds = new WeakMap<Element, Ground>();

  /** Paints the ranges as `name`, each in the variant that suits the ground it stands on. */
  paint(name: string, ranges: Iterable<AbstractRange>): void {
    const highlights: Record<Ground, Highlight> = { light: new Highlight(), dark: new Highlight() };
    for (const range of ranges) highlights[this.#groundOf(range)].add(range);
    for (const ground of ['light', 'dark'] as const) {
      const key = `${prefix}${name}-on-${ground}`;
      if (highlights[ground].size > 0) CSS.highlights.set(key, highlights[ground]);
      else CSS.highlights.delete(key);
    }
  }

  /** Takes away all that we painted. */
  clear(): void {
    for (const name of [...CSS.highlights.keys()]) if (name.startsWith(prefix)) CSS.highlights.delete(name);
  }

  #groundOf({ startContainer }: AbstractRange): Ground {
    const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    if (!element) return 'light';
    let ground = this.#grounds.get(element);
    if (!ground)
      this.#grounds.set(
        element,
        (ground = isLightColour(getComputedStyle(element).color) ? 'dark' : 'light'),
      );
    return ground;
  }
}

/** Relative luminance above the middle grey, for the rgb() form that computed colours have. */
export function isLightColour(colour: string): boolean {
  const channels = /^rgba?\((\d+),? (\d+),? (\d+)/.exec(colour);
  if (!channels) return false;
  const [r, g, b] = channels.slice(1).map((channel) => (Number(channel) / 255) ** 2.2) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.35;
}
