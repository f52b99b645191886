import { firstChildOf, getter, nameOf, nextSiblingOf, shadowRootOf, slotOf } from '../node-access';

/** What has no text of an article, or could stand in for a property of its document or form by its name. */
const dropped = new Set(
  (
    'script style noscript template head rt rp nav img picture map svg math canvas audio video iframe frame frameset ' +
    'object embed applet input select option textarea button progress meter datalist'
  ).split(' '),
);
const kept = new Set(
  (
    'a abbr article aside b blockquote br center cite code dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 ' +
    'h5 h6 header hr i ins li main mark ol p pre q ruby s section small span strong sub sup table tbody td tfoot th thead ' +
    'tr u ul'
  ).split(' '),
);
/** These stand in a line, unless the page's style says otherwise. */
const inline = new Set('abbr b cite code em font i mark s small span strong u'.split(' '));
/** What tells an article from what stands around it. */
const attributes = ['class', 'id', 'role', 'rel', 'itemprop', 'href'];
const longestAttribute = 200;

/** Deeper than this, and beyond these, a page is left out. Milliseconds, elements, UTF-16 units. */
const deepest = 200;
const longestTime = 300;
const mostElements = 30_000;
const mostText = 2_000_000;

const implementationOf = getter(Document.prototype, 'implementation');
const rootOf = getter(Document.prototype, 'documentElement');
const dataOf = getter(CharacterData.prototype, 'data');
const { getAttribute } = Element.prototype;

interface PageCopy {
  readonly document: Document;
  readonly elements: number;
  /** The page has more than was copied. */
  readonly isCut: boolean;
}

/**
 * Copies what a page shows into a document of its own, where nothing runs and nothing is loaded: text, and the elements
 * and attributes that tell what it is. What the page hides is left out, open shadow roots are read in their
 * place. No element of the copy can stand in for a property of another by its name, so that it may be read plainly.
 */
export function copyPage(page: Document): PageCopy {
  const copy = implementationOf(page).createHTMLDocument('');
  const until = performance.now() + longestTime;
  let elements = 0;
  let length = 0;
  let isCut = false;

  function copyChildren(from: Node, to: Element, depth: number): void {
    const isSlotted = from instanceof Element && shadowRootOf(from) !== null;
    for (let child = firstChildOf(from); child; child = nextSiblingOf(child)) {
      if (isCut || elements > mostElements || length > mostText || performance.now() > until) {
        isCut = true;
        return;
      }
      if (child instanceof Text) {
        if (isSlotted && !child.assignedSlot) continue;
        const data = dataOf(child);
        length += data.length;
        to.append(data);
      } else if (child instanceof Element && !(isSlotted && !slotOf(child))) copyElement(child, to, depth);
    }
  }

  function copyElement(element: Element, to: Element, depth: number): void {
    if (dropped.has(nameOf(element)) || depth > deepest) return;
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none' || visibility !== 'visible') return;
    elements++;
    const made = copy.createElement(nameFor(nameOf(element), display));
    for (const name of attributes) {
      const value = getAttribute.call(element, name);
      if (value) made.setAttribute(name, value.slice(0, longestAttribute));
    }
    to.append(made);
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) copyChildren(shadowRoot, made, depth + 1);
    copyChildren(element, made, depth + 1);
  }

  const root = rootOf(page);
  if (root) copyChildren(root, copy.body, 0);
  // The page's own body is one element among others by now.
  return { document: copy, elements, isCut };
}

function nameFor(name: string, display: string): string {
  const isInline = /^(?:inline|contents|ruby)/.test(display);
  if (kept.has(name) && !(inline.has(name) && !isInline)) return name;
  return isInline ? 'span' : 'div';
}
