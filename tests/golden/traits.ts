/** Something that a reader does on a golden page. Each says in `gives` what is to be seen afterwards. */
export type Step = { readonly gives: string } & (
  | { readonly click: string }
  | { readonly scrollTo: string }
  /** Rests the mouse on the first place of this text in a text node; the card must say `card`. */
  | { readonly hover: string; readonly card: string }
);

/** A golden page: tests/golden/<name>.html, and <name>.spots.json with what is painted at first and after each step. */
export interface Trait {
  readonly name: string;
  /** Completes "Tifa reads …". */
  readonly what: string;
  /** How the page is served; as UTF-8 HTML where it says nothing. Pages stand in UTF-8 in the repository. */
  readonly type?: string;
  readonly encoding?: 'gbk';
  readonly headers?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

const csp = (policy: string) => ({ 'content-security-policy': policy });

export const traits: readonly Trait[] = [
  { name: 'inline-tags', what: 'words that inline tags break' },
  { name: 'boundaries', what: 'no word across links, cells, items and blocks' },
  { name: 'stacked-lines', what: 'no word out of lines of one character' },
  { name: 'padded-names', what: 'names and titles padded to one width' },
  { name: 'spaced-prose', what: 'no word across the spaces of a text that is spaced by words' },
  { name: 'broken-by-br', what: 'words that a <br> breaks' },
  { name: 'print-lines', what: 'words broken at the end of a full line' },
  { name: 'ragged-lines', what: 'no short word across the end of a short line' },
  { name: 'invisible', what: 'over characters that do not show' },
  { name: 'full-width', what: 'full-width digits, letters and quotes' },
  { name: 'icons', what: 'no word across an icon' },
  { name: 'compatibility', what: 'compatibility characters and variation selectors' },
  { name: 'astral', what: 'beside and around characters outside the basic plane' },
  { name: 'ruby', what: 'ruby without its readings' },
  { name: 'hidden', what: 'what shows, not what is hidden' },
  {
    name: 'tab-by-class',
    what: 'a tab that a class opens',
    steps: [
      { click: '#second', gives: 'the second tab is open' },
      { click: '#first', gives: 'the first tab is open again' },
    ],
  },
  {
    name: 'css-tab',
    what: 'a tab that opens by style alone',
    steps: [
      { click: 'label[for=b]', gives: 'the second tab is open' },
      { click: 'label[for=a]', gives: 'the first tab is open again' },
    ],
  },
  {
    name: 'details',
    what: 'details once they are opened',
    steps: [
      { click: 'summary', gives: 'the outer details are open' },
      { click: '#inner summary', gives: 'the inner ones too' },
      { click: 'summary', gives: 'the outer ones are closed' },
    ],
  },
  {
    name: 'read-more',
    what: 'an article that is shown in full',
    steps: [{ click: '#more', gives: 'the rest is shown' }],
  },
  {
    name: 'dialog',
    what: 'a dialogue and a popover while they are open',
    steps: [
      { click: '#open', gives: 'the dialogue is open' },
      { click: '#close', gives: 'it is closed' },
      { click: '#pop', gives: 'the popover is open' },
    ],
  },
  { name: 'traditional-hk', what: 'traditional script as in Hong Kong' },
  { name: 'traditional-tw', what: 'traditional script as in Taiwan' },
  { name: 'mixed-script', what: 'both scripts in one text' },
  { name: 'stray-pinyin', what: 'converted text with stray pinyin' },
  {
    name: 'shadow-roots',
    what: 'open shadow roots, also nested',
    steps: [
      { click: '#add', gives: 'a paragraph has come into one' },
      { click: '#show', gives: 'a paragraph in the inner one is shown' },
    ],
  },
  { name: 'slots', what: 'what is slotted, and what stands in its place' },
  { name: 'frames', what: 'frames of this site and of another' },
  { name: 'frameset', what: 'a frameset' },
  {
    name: 'spa-text',
    what: 'an article whose text is replaced in place',
    steps: [
      { click: '#next', gives: 'the next article is shown' },
      { click: '#back', gives: 'the first one again' },
    ],
  },
  {
    name: 'spa-rerender',
    what: 'the same text in new nodes',
    steps: [
      { click: '#again', gives: 'it is rendered anew' },
      { click: '#leave', gives: 'it is gone' },
    ],
  },
  {
    name: 'infinite-scroll',
    what: 'what comes as the reader scrolls',
    steps: [
      { scrollTo: '#end', gives: 'the first has come' },
      { scrollTo: '#end', gives: 'the second has come' },
      { scrollTo: '#end', gives: 'the third has come' },
      { scrollTo: '#end', gives: 'the fourth has come' },
      { scrollTo: '#end', gives: 'the fifth has come' },
    ],
  },
  {
    name: 'live-blog',
    what: 'what comes in above',
    steps: [
      { click: '#post', gives: 'one post has come' },
      { click: '#post', gives: 'two have come' },
      { click: '#post', gives: 'three have come' },
    ],
  },
  {
    name: 'unselectable',
    what: 'text that can not be selected',
    steps: [
      { hover: '乡村振兴', card: 'xiāng cūn zhèn xīng', gives: 'a term has its card' },
      { hover: '市委书记', card: 'shì wěi shū jì', gives: 'a position has its card' },
    ],
  },
  {
    name: 'own-highlights',
    what: 'a page with highlights and a selection style of its own',
    steps: [{ click: '#search', gives: 'the page has set another one' }],
  },
  {
    name: 'strict-csp',
    what: 'a page whose policy allows nothing',
    headers: csp(
      "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    ),
    steps: [{ hover: '乡村振兴', card: 'xiāng cūn zhèn xīng', gives: 'a term has its card' }],
  },
  { name: 'csp-sandbox', what: 'a page in a sandbox', headers: csp("default-src 'none'; sandbox") },
  {
    name: 'gbk-by-header',
    what: 'GBK that the header declares',
    encoding: 'gbk',
    type: 'text/html; charset=gbk',
  },
  { name: 'gbk-by-meta', what: 'GBK that the page declares', encoding: 'gbk', type: 'text/html' },
  { name: 'english', what: 'the Chinese words of an English page' },
  {
    name: 'vertical',
    what: 'vertical lines',
    steps: [{ hover: '鄉村振興', card: 'xiāng cūn zhèn xīng', gives: 'a term has its card' }],
  },
  { name: 'old-tables', what: 'tables for layout and crossing font tags' },
  { name: 'xhtml', what: 'XHTML', type: 'application/xhtml+xml' },
  { name: 'plain-text', what: 'plain text', type: 'text/plain; charset=utf-8' },
  { name: 'svg', what: 'nothing in a picture', type: 'image/svg+xml' },
  { name: 'fields', what: 'what can be edited, but no form fields' },
];
