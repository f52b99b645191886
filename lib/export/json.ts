import type { Highlight } from '../notebook/highlight';

/** Everything that is stored, with the format's name and version so that it can be read back. */
export function toJson(highlights: readonly Highlight[]): string {
  return `${JSON.stringify({ format: 'tifa-highlights', version: 1, highlights }, null, 2)}\n`;
}
