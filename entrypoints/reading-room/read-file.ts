import { t } from '../../lib/locales/translate';
import { largestText } from '../../lib/notebook/text';

/** Tags leave nothing in the text, so a page may be larger than the text in it. */
const largestPage = 8 * largestText;
const isPage = (name: string) => /\.html?$/i.test(name);

/**
 * The text of a dropped file: .txt, .md, or a page, of which only the text is taken. Throws one sentence for the
 * reader where it is none of these or too large.
 */
export async function readTextFile(file: File): Promise<string> {
  if (!/\.(?:txt|md|markdown|html?)$/i.test(file.name)) throw new Error(t('readingRoom.wrongFile'));
  if (file.size > (isPage(file.name) ? largestPage : largestText))
    throw new Error(t('readingRoom.fileTooLarge'));
  const text = decode(await file.arrayBuffer());
  return isPage(file.name) ? textOfPage(text) : text;
}

/** Chinese files without a mark are UTF-8 or, where that can't be, of the GBK family. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const unread = 'script,style,noscript,template,textarea,select,svg,head';
const blocks =
  'address,article,blockquote,br,dd,div,dt,footer,h1,h2,h3,h4,h5,h6,header,li,p,pre,section,td,tr';

/** The text of a page. What DOMParser makes is in no window: it runs no script and loads nothing. */
function textOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(unread)) element.remove();
  const texts = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (!node.parentElement?.closest('pre')) node.data = node.data.replace(/\s+/g, ' ');
  }
  for (const element of page.querySelectorAll(blocks)) {
    element.before('\n\n');
    element.append('\n\n');
  }
  return (page.body.textContent ?? '').replace(/ *\n\s*\n */g, '\n\n').trim();
}
