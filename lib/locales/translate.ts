import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

const i18n = createI18n<GeneratedI18nStructure>();

/** What was said so far. A page whose extension was updated under it gets nothing from the browser any more. */
const said = new Map<string, string>();
const mostKept = 1_000;
let updated = '';

/**
 * What the interface says by this key (en.yml, zh_CN.yml), in the browser's language. Further arguments are those of
 * @wxt-dev/i18n: a count, which chooses the plural form and stands for $1, and values for the names in braces. After
 * an update it gives what it gave before, or the sentence that asks for a reload.
 */
export const t = ((key: never, ...values: never[]) => {
  const asked = JSON.stringify([key, ...values]);
  try {
    updated ||= i18n.t('said.updated');
    if (said.size >= mostKept) said.clear();
    const sentence = i18n.t(key, ...(withNumber(values) as []));
    said.set(asked, sentence);
    return sentence;
  } catch {
    return said.get(asked) ?? updated;
  }
}) as typeof i18n.t;

/** A count stands in the text as the language writes it: 1,234. */
function withNumber(values: readonly unknown[]): readonly unknown[] {
  const [count, first] = values;
  return typeof count === 'number' && !Array.isArray(first)
    ? [count, [writeNumber(count)], ...values.slice(1)]
    : values;
}

/** The language of the interface as `lang` wants it: en or zh-CN. */
export const language = (): string => t('language');

export const writeNumber = (value: number): string => value.toLocaleString(language());
