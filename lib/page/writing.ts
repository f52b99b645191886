/** Is this, or what it stands in, a place to write in? */
export function isWritten(target: unknown): boolean {
  const element = target instanceof Text ? target.parentElement : target;
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
  );
}
