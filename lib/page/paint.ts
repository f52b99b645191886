/**
 * Paints ranges with the CSS Custom Highlight API: nothing in the page's tree is touched. The rules for
 * the names stand in entrypoints/content/highlights.css. A page can see the names, hence the prefix.
 */
const prefix = 'tifa-';

/** Light text means a dark ground; the lines' colours follow the page's own text, not the system's scheme. */
const grounds = ['light', 'dark'] as const;
type Ground = (typeof grounds)[number];

/**
 * Paints each range under its name, in the variant that suits the ground it stands on. Whatever was
 * painted under one of `names` before is replaced.
 */
export function paint(
  names: readonly string[],
  ranges: Iterable<readonly [name: string, range: AbstractRange]>,
): void {
  const groundOf = readGrounds();
  const highlights = new Map<string, Highlight>();
  for (const [name, range] of ranges) {
    const key = `${prefix}${name}-on-${groundOf(range)}`;
    let highlight = highlights.get(key);
    if (!highlight) highlights.set(key, (highlight = new Highlight()));
    highlight.add(range);
  }
  for (const name of names)
    for (const ground of grounds) {
      const key = `${prefix}${name}-on-${ground}`;
      const highlight = highlights.get(key);
      if (highlight) CSS.highlights.set(key, highlight);
      else CSS.highlights.delete(key);
    }
}

/** Takes away all that we painted. */
export function clearPaint(): void {
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith(prefix)) CSS.highlights.delete(name);
}

/** Reads each element's ground once; a page may change its colours between two paints. */
function readGrounds(): (range: AbstractRange) => Ground {
  const known = new Map<Element, Ground>();
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
