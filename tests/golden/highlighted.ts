import type { Frame, Page } from 'playwright-core';

/** Texts by kind of spot, in document order. Highlights of the page's own stand under their own names. */
export type Spots = Readonly<Record<string, readonly string[]>>;

/**
 * What is highlighted in a frame now, as it stands in the DOM. A shadow root counts as before its host's children.
 * A range that reaches beyond text that the page has just made shorter is not painted by the browser, nor given here.
 */
function highlighted(frame: Frame): Promise<Spots> {
  return frame.evaluate(() => {
    const order = new Map<Node, number>();
    const count = (node: Node) => {
      order.set(node, order.size);
      if (node instanceof Element && node.shadowRoot) count(node.shadowRoot);
      node.childNodes.forEach(count);
    };
    count(document);
    const spots: Record<string, string[]> = {};
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({ kind: name.replace(/^tifa-(.*)-on-.*$/, '$1'), range })),
    );
    const place = ({ startContainer }: AbstractRange) => order.get(startContainer) ?? -1;
    ranges.sort(({ range: a }, { range: b }) => place(a) - place(b) || a.startOffset - b.startOffset);
    const lengthOf = (node: Node) => (node instanceof CharacterData ? node.length : node.childNodes.length);
    const fits = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) =>
      startOffset <= lengthOf(startContainer) && endOffset <= lengthOf(endContainer);
    for (const { kind, range } of ranges) {
      if (!fits(range)) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      spots[kind] = [...(spots[kind] ?? []), live.toString()];
    }
    return Object.fromEntries(Object.entries(spots).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What is highlighted in every frame of a page: '' is the page itself, others go by their names. */
export async function highlightedInFrames(page: Page): Promise<Map<string, Spots>> {
  const frames = new Map<string, Spots>();
  for (const frame of page.frames())
    frames.set(frame === page.mainFrame() ? '' : frame.name(), await highlighted(frame));
  return frames;
}
