/** The rungs of the state, from the top. */
export const rungs = ['central', 'province', 'prefecture', 'county', 'township', 'village'] as const;
export type Rung = (typeof rungs)[number];

/**
 * The ranks of leading posts, from the top, in English and as the Civil Servant Law (2018, art. 18) names them.
 * A body has the rank of its head.
 */
const ranks = {
  'national leader': '国家级正职',
  'deputy national leader': '国家级副职',
  'full ministerial': '省部级正职',
  'deputy ministerial': '省部级副职',
  'full bureau': '厅局级正职',
  'deputy bureau': '厅局级副职',
  'full division': '县处级正职',
  'deputy division': '县处级副职',
  'full section': '乡科级正职',
  'deputy section': '乡科级副职',
} as const;
export type Rank = keyof typeof ranks;
export const rankNames = Object.keys(ranks) as Rank[];

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
