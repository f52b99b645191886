/** Numbers from 0 to 1; `state` is where they have got to, and going on from it gives the same ones again. */
export interface Random {
  (): number;
  state: number;
}

/** The same numbers for the same seed (Mulberry32). */
export function seeded(seed: number): Random {
  const random: Random = Object.assign(
    () => {
      random.state = (random.state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(random.state ^ (random.state >>> 15), 1 | random.state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    { state: seed },
  );
  return random;
}

export const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Fisher and Yates, in place. */
export function shuffle<List extends { length: number; [at: number]: unknown }>(
  list: List,
  random: () => number,
): List {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
  return list;
}
