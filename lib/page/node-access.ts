/**
 * A form's fields hide its properties by their names, in our world too: in a form with a field named
 * nextSibling, form.nextSibling is that field. What is read of a page's elements is read past that.
 */
type Getter<Owner, Value> = (owner: Owner) => Value;

export function getter<Owner, Key extends keyof Owner & string>(
  prototype: Owner,
  key: Key,
): Getter<Owner, Owner[Key]> {
  const { get } = Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor;
  return (owner) => (get as () => Owner[Key]).call(owner);
}

export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const parentOf = getter(Node.prototype, 'parentNode');
export const textOf = getter(Node.prototype, 'textContent');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const nameOf = getter(Element.prototype, 'localName');
export const slotOf = getter(Element.prototype, 'assignedSlot');

const { checkVisibility, getBoundingClientRect } = Element.prototype;
const { contains, getRootNode } = Node.prototype;
export const isVisible = (element: Element): boolean => checkVisibility.call(element);
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);
export const rootOf = (node: Node): Node => getRootNode.call(node);
