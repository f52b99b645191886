/** A piece of an article's text: what it is, and its text without any mark-up. */
export interface ArticleBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  readonly text: string;
}

const blockNames = new Set(
  (
    'article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre ' +
    'section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const isBlock = (node: Node) => node instanceof Element && blockNames.has(node.localName);

/** Stands for a line break until a block is put together: no page's text has it, since parsers replace it. */
const lineBreak = '\0';
const longestCell = 200;
const wide = '[\\u2e80-\\uffff]';
const wrapped = new RegExp(`(?<=${wide})[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=${wide})`, 'g');
/** An empty line, or a line that is indented. */
const paragraphEnd = /\0\s*(?:\0\s*)+|\0[ \t\r\n\f]*(?=[\u3000\u00a0]{2})/;

/** The blocks of text in an element, in order. It must not be of a page itself: its properties are read plainly. */
export function listBlocks(root: Element): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let pieces = '';
  const end = (kind: ArticleBlock['kind']) => {
    for (const text of splitParagraphs(pieces)) blocks.push({ kind, text });
    pieces = '';
  };
  const walk = (node: Node, kind: ArticleBlock['kind']): void => {
    if (node instanceof Text) pieces += node.data;
    else if (node instanceof Element && node.localName === 'br') pieces += lineBreak;
    else if (!isBlock(node)) for (const child of node.childNodes) walk(child, kind);
    else {
      end(kind);
      const row = readRow(node as Element);
      if (row) blocks.push({ kind: 'row', text: row });
      else {
        const own = kindOf((node as Element).localName, kind);
        for (const child of node.childNodes) walk(child, own);
        end(own);
      }
    }
  };
  for (const child of root.childNodes) walk(child, 'paragraph');
  end('paragraph');
  return blocks;
}

function kindOf(name: string, around: ArticleBlock['kind']): ArticleBlock['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  return /^(?:li|dt|dd)$/.test(name) ? 'item' : around === 'heading' ? 'paragraph' : around;
}

/** A row of a table of data as one text, its cells parted by tabs; '' for anything else, old pages are laid out in tables. */
function readRow(element: Element): string {
  if (element.localName !== 'tr') return '';
  const cells = [...element.children].filter(({ localName }) => /^t[dh]$/.test(localName));
  const texts = cells.map((cell) => splitParagraphs(textOfCell(cell)).join(' '));
  const isData =
    cells.length > 1 &&
    texts.every((text) => text.length <= longestCell) &&
    cells.every(({ children }) => [...children].filter(isBlock).length <= 1);
  return isData ? texts.join('\t').trim() : '';
}

const textOfCell = (cell: Element): string =>
  [...cell.childNodes]
    .map((node) =>
      node instanceof Element
        ? node.localName === 'br'
          ? lineBreak
          : textOfCell(node)
        : (node.textContent ?? ''),
    )
    .join('');

/** White space as a page shows it; between Chinese characters a line break of the source is nothing. */
const splitParagraphs = (pieces: string): string[] =>
  pieces
    .replace(wrapped, '')
    .split(paragraphEnd)
    .map((text) =>
      text
        .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
        .replace(/ ?\0 ?/g, '\n')
        .trim(),
    )
    .filter((text) => text !== '');
