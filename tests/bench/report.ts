import { writeFileSync } from 'node:fs';

/** One measured figure. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** For a peer: its figure divided by ours. */
  readonly timesOurs?: number;
  readonly limit?: Limit;
  readonly note?: string;
}

type Limit = { readonly atMost: number } | { readonly atLeast: number };

/** What one part of the benchmark has found. */
export interface Section {
  readonly title: string;
  /** How it was measured, as far as a reader needs it to trust the figures. */
  readonly method: string;
  readonly rows: readonly Row[];
}

export function isMet({ figure, limit }: Row): boolean | undefined {
  if (!limit) return undefined;
  return 'atMost' in limit ? figure <= limit.atMost : figure >= limit.atLeast;
}

/** The section as lines of aligned text. */
export function format({ title, method, rows }: Section): string {
  const cells = rows.map((row) => [
    row.what,
    `${short(row.figure)} ${row.unit}`,
    row.timesOurs === undefined ? '' : `${short(row.timesOurs)}×`,
    row.limit ? ('atMost' in row.limit ? `≤ ${row.limit.atMost}` : `≥ ${row.limit.atLeast}`) : '',
    row.limit ? (isMet(row) ? 'met' : 'MISSED') : '',
    row.note ?? '',
  ]);
  const table = [['', 'figure', 'to ours', 'limit', '', ''], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, method, '', ...lines].join('\n');
}

/** All sections as JSON, each row with whether its limit is met. */
export function writeJson(file: string, machine: string, sections: readonly Section[]): void {
  const marked = sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, met: isMet(row) })),
  }));
  writeFileSync(file, `${JSON.stringify({ machine, sections: marked }, null, 2)}\n`);
}

/** Three significant digits, and no more than anybody reads. */
const short = (figure: number) =>
  Math.abs(figure) >= 100 ? Math.round(figure).toLocaleString('en-US') : `${Number(figure.toPrecision(3))}`;
