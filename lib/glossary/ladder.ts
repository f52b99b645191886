/** The rungs of the state, from the top. */
export const rungs = ['central', 'province', 'prefecture', 'county', 'township', 'village'] as const;
export type Rung = (typeof rungs)[number];

/**
 * The ranks of leading posts, from the top, as the Civil Servant Law (2018, art. 18) has them: 国家级正职, 国家级副职, then of
 * 省部级, 厅局级, 县处级 and 乡科级 the same two. A body has the rank of its head.
 */
export const rankNames = [
  'national leader',
  'deputy national leader',
  'full ministerial',
  'deputy ministerial',
  'full bureau',
  'deputy bureau',
  'full division',
  'deputy division',
  'full section',
  'deputy section',
] as const;
export type Rank = (typeof rankNames)[number];

/** The rank of the heads of Party and government on a rung. The village has none. */
const headOf: Readonly<Record<Rung, Rank | undefined>> = {
  central: 'national leader',
  province: 'full ministerial',
  prefecture: 'full bureau',
  county: 'full division',
  township: 'full section',
  village: undefined,
};

/** The rank `steps` below that of the heads of a rung: 1 for their deputies, 2 for the head of a department. */
export function rankBelow(rung: Rung, steps: number): Rank | undefined {
  const head = headOf[rung];
  return head && rankNames[rankNames.indexOf(head) + steps];
}
