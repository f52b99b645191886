import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Category, categories, kindOfCategory } from '../category';
import {
  type BodyEntry,
  bodyEntry,
  type DecoyEntry,
  decoyEntry,
  type PersonEntry,
  personEntry,
  type SourceEntry,
  sourceEntry,
  type TermEntry,
  termEntry,
} from '../entry';

export type AnyEntry = TermEntry &
  Partial<Omit<BodyEntry, keyof TermEntry>> &
  Partial<Omit<PersonEntry, keyof TermEntry>>;

/** An entry with the place where a person would mend it. */
export interface PlacedEntry {
  readonly category: Category;
  readonly entry: AnyEntry;
  readonly file: string;
  readonly line: number;
}

export interface Reading {
  readonly entries: readonly PlacedEntry[];
  readonly decoys: readonly (DecoyEntry & { readonly line: number })[];
  readonly sources: Readonly<Record<string, SourceEntry>>;
  /** One sentence each: file, line, what is wrong and how to mend it. */
  readonly faults: readonly string[];
}

/** Where the data is: entries/, decoys.yaml, sources.yaml, readings.tsv. */
export const glossaryFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Reads and validates entries/*.yaml, decoys.yaml and sources.yaml. Faults are gathered, not thrown. */
export function readEntries(root = glossaryFolder): Reading {
  const faults: string[] = [];
  const entries: PlacedEntry[] = [];
  for (const name of readdirSync(join(root, 'entries')).sort()) {
    const file = `lib/glossary/entries/${name}`;
    const category = basename(name, '.yaml') as Category;
    if (!name.endsWith('.yaml') || !categories.includes(category)) {
      faults.push(`${file}: is not a category; the categories stand in lib/glossary/category.ts`);
      continue;
    }
    const rows = readYaml(join(root, 'entries', name), file, faults);
    for (const { value, line } of rows) {
      const result = v.safeParse(schemaOf(category), value);
      if (result.success) entries.push({ category, entry: result.output as AnyEntry, file, line });
      else
        for (const issue of result.issues)
          faults.push(`${file}:${line}: ${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`);
    }
  }
  const sources: Record<string, SourceEntry> = {};
  const raw = parseDocument(readFileSync(join(root, 'sources.yaml'), 'utf8')).toJS() as Record<
    string,
    unknown
  >;
  for (const [key, value] of Object.entries(raw)) {
    const result = v.safeParse(sourceEntry, value);
    if (result.success) sources[key] = result.output;
    else faults.push(`lib/glossary/sources.yaml: ${key}: ${result.issues[0].message}`);
  }
  const decoys: Reading['decoys'][number][] = [];
  for (const { value, line } of readYaml(join(root, 'decoys.yaml'), 'lib/glossary/decoys.yaml', faults)) {
    const result = v.safeParse(decoyEntry, value);
    if (result.success) decoys.push({ ...result.output, line });
    else faults.push(`lib/glossary/decoys.yaml:${line}: ${result.issues[0].message}`);
  }
  return { entries, decoys, sources, faults };
}

/** The schema that entries of a category must fit. */
function schemaOf(category: Category) {
  const kind = kindOfCategory[category];
  if (kind === 'person') return personEntry;
  return kind === 'institution' || kind === 'position' ? bodyEntry : termEntry;
}

function readYaml(path: string, file: string, faults: string[]): { value: unknown; line: number }[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  for (const error of document.errors)
    faults.push(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message}`);
  if (document.errors.length > 0) return [];
  const list = document.contents;
  if (!list || !('items' in list)) {
    faults.push(`${file}: must be a list of entries`);
    return [];
  }
  const values = document.toJS() as unknown[];
  return list.items.map((item, i) => {
    const range = (item as { range?: [number, number, number] }).range;
    return { value: values[i], line: range ? lines.linePos(range[0]).line : 1 };
  });
}
