/** A character of the page: the text node and the character's offset in its data. */
export interface CharacterHit {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The character under a point of the viewport, or undefined. `roots` are the open shadow roots that the
 * point may lie in. The browser rounds to the nearest boundary between characters, so both neighbours'
 * boxes are looked at.
 */
export function characterAt(x: number, y: number, roots: ShadowRoot[] = []): CharacterHit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
  const node = caret?.offsetNode;
  if (!(node instanceof Text)) return undefined;
  for (const offset of [caret?.offset ?? 0, (caret?.offset ?? 0) - 1])
    if (offset >= 0 && offset < node.length && coversPoint(node, offset, x, y)) return { node, offset };
  return undefined;
}

function coversPoint(node: Text, offset: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  for (const box of range.getClientRects())
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  return false;
}
