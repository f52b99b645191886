import { t } from './translate';

const coded = /^([a-z]+(?:[A-Z][a-z]+)+)(?:: (.*))?$/su;

/**
 * What an error says to the reader. Rooms that know no language throw the name of a refusal as their message, with
 * a detail after a colon: "notebookUnwritable: AbortError" (en.yml, refusal). Any other message stands as it is.
 */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, name, detail = ''] = coded.exec(message) ?? [];
  return (name && t(`refusal.${name as 'notebookUnwritable'}`, { detail })) || message;
}
