import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** Calls `look` with each node of a source file, from the outside in; where it returns false, not with those inside. */
function walk(node: unknown, look: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const one of node) walk(one, look);
  else if (isNode(node) && look(node)) for (const field of Object.values(node)) walk(field, look);
}

function read(file: string, text: string): unknown {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  return program;
}

const isTranslation = ({ type, callee }: Node) =>
  type === 'CallExpression' && isNode(callee) && callee.name === 't';

/** A string or template as text, with {} for what is put in; undefined for anything else. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}');
}

/** The keys that a source file translates; one that is put together as `kind.*`. */
export function translatedKeys(file: string, text: string): string[] {
  const keys: string[] = [];
  walk(read(file, text), (node) => {
    const key = isTranslation(node) ? textOf((node.arguments as unknown[])[0]) : undefined;
    if (key !== undefined) keys.push(key.replace(/\{\}.*$/, '*'));
    return true;
  });
  return keys;
}

/** What is the same in every language. */
const names =
  /^(?:Tifa|HSK|CC-CEDICT, CC BY-SA 4\.0|Alt|Shift|Ctrl|people\.com\.cn|https:\/\/example\.org\/\?q=\{word\})$/;
const word = /[a-z]{2}/i;
/** A capital and a further word, or a capital and a stop: a sentence or a heading. */
const sentence = /^[‹“]?\s?[A-Z][a-z’']*(?:\s.*[a-z]|.*[.…?!]$)/s;
/** Attributes that readers see or hear. */
const said = /^(?:aria-(?:label|description)|title|placeholder|alt|label|message|action|empty|explained)$/;
const unread = /^(?:Import|Export\w+From|ExportAll|TS\w+Type)/;
const comparison = /^[!=]==?$/;

/**
 * English in a component or entrypoint that is no message: text between tags, strings in attributes that readers see or
 * hear, and any string that reads like a sentence. What is put in is shown as {}.
 */
export function plainWords(file: string, text: string): string[] {
  const found: string[] = [];
  const search = (start: unknown, isEnglish: RegExp) =>
    walk(start, (node) => {
      const { type } = node;
      if (unread.test(type) || comparison.test(String(node.operator))) return false;
      if (isTranslation(node)) {
        search((node.arguments as unknown[]).slice(1), sentence);
        return false;
      }
      if (type === 'JSXAttribute') {
        search(node.value, said.test((node.name as { name: string }).name) ? word : sentence);
        return false;
      }
      const words = (type === 'JSXText' ? (node.value as string) : textOf(node))?.trim() ?? '';
      const test = type === 'JSXText' ? word : isEnglish;
      if (test.test(words.replaceAll('{}', ' ')) && !names.test(words)) found.push(words);
      return true;
    });
  search(read(file, text), sentence);
  return found;
}
