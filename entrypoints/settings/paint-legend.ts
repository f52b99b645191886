import { Paint } from '../../lib/page/paint';

/** Underlines the names of the kinds by the rules of the page (highlights.css), those that are off left out. Returns what ends it. */
export function paintLegend(place: HTMLElement | null, kindsOff: readonly string[]): () => void {
  const paint = new Paint();
  const put = () => {
    paint.recolour();
    for (const element of place?.querySelectorAll<HTMLElement>('[data-kind]') ?? []) {
      const { kind = '' } = element.dataset;
      const [text] = element.childNodes;
      if (!text || kindsOff.includes(kind)) continue;
      const range = {
        startContainer: text,
        startOffset: 0,
        endContainer: text,
        endOffset: text.textContent?.length ?? 0,
      };
      paint.put(element, [[kind, new StaticRange(range)]]);
    }
  };
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', put);
  put();
  return () => {
    scheme.removeEventListener('change', put);
    paint.clear();
  };
}
