/** A stretch of a unit, and whether all units have it in the same place. */
interface Stretch {
  readonly text: string;
  readonly repeats: boolean;
}

/**
 * Each unit of a row in stretches that the units share and stretches that vary. Places are counted from the start,
 * those that are not shared there from the end, since units may differ in length: 补短板, 拉长板 share 板.
 */
export function partsOfPattern(units: readonly string[]): Stretch[][] {
  const first = units[0] ?? '';
  const all = (test: (unit: string) => boolean) => units.every(test);
  const isSameLength = all((unit) => unit.length === first.length);
  return units.map((unit) => {
    const stretches: Stretch[] = [];
    [...unit].forEach((character, i) => {
      const fromEnd = unit.length - i;
      const repeats =
        (all((other) => other[i] === character) && (isSameLength || i < sharedHead(units))) ||
        all((other) => other.at(-fromEnd) === character);
      const last = stretches.at(-1);
      if (last?.repeats === repeats)
        stretches[stretches.length - 1] = { text: last.text + character, repeats };
      else stretches.push({ text: character, repeats });
    });
    return stretches;
  });
}

function sharedHead(units: readonly string[]): number {
  let length = 0;
  while (units.every((unit) => length < unit.length && unit[length] === units[0]?.[length])) length++;
  return length;
}
