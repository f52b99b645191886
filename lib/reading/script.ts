import { Converter } from 'opencc-js';

/**
 * Simplified and traditional script by opencc-js. Node and our own pages only: it is about 1.1 MB and
 * its first converter takes a third of a second, too much for the worker.
 */
export const toTraditional = Converter({ from: 'cn', to: 't' });

const toSimplified = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));

/**
 * Every character of the basic plane that stands for one other character in simplified script, as two
 * strings of equal length. Single characters only: words that opencc converts as a whole are left to
 * the folding of both sides (lib/text/fold.ts).
 */
export function listFoldPairs(): { traditional: string; simplified: string } {
  const pairs = new Map<string, string>();
  for (let unit = 0x3400; unit <= 0xfaff; unit++) {
    if (unit >= 0xa000 && unit < 0xf900) continue;
    const character = String.fromCharCode(unit);
    const folded = toSimplified
      .map((convert) => convert(character))
      .find((result) => result !== character && result.length === 1);
    if (folded !== undefined) pairs.set(character, folded);
  }
  // 么 and 着 are both simplified and the traditional form of another: what others fold to stays.
  for (const simplified of new Set(pairs.values())) pairs.delete(simplified);
  return { traditional: [...pairs.keys()].join(''), simplified: [...pairs.values()].join('') };
}
