import { stringify } from 'yaml';
import { type OwnEntry, type OwnField, ownFields } from '../glossary/own-entry';
import { textsOf } from '../glossary/own-entry-texts';
import { writeCsv } from './csv';

interface OwnFormat {
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (entries: readonly OwnEntry[]) => string;
}

/** The formats that own entries can be handed on in. Each is read again to the same entries (read-own-entries.ts). */
export const ownFormats = {
  csv: { label: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  json: { label: 'JSON', extension: 'json', type: 'application/json', write: toJson },
  yaml: { label: 'YAML', extension: 'yaml', type: 'application/yaml', write: toYaml },
} as const satisfies Record<string, OwnFormat>;

export type OwnFormatName = keyof typeof ownFormats;

/** A row an entry. */
function toCsv(entries: readonly OwnEntry[]): string {
  return writeCsv([
    ownFields,
    ...entries.map((entry) => {
      const texts = textsOf(entry);
      return ownFields.map((field: OwnField) => texts[field]);
    }),
  ]);
}

function toJson(entries: readonly OwnEntry[]): string {
  return `${JSON.stringify({ format: 'tifa-glossary', version: 1, entries }, null, 2)}\n`;
}

/** A list, as the glossary's own files are. */
function toYaml(entries: readonly OwnEntry[]): string {
  return stringify(entries, { lineWidth: 0, aliasDuplicateObjects: false });
}
