/** What a spot is, for the reader: it chooses the underline, the card's layout and the chip. */
export const kinds = [
  'person',
  'institution',
  'position',
  'meeting',
  'document',
  'term',
  'formula',
  'slogan',
] as const;
export type Kind = (typeof kinds)[number];

/** Is this a kind? What was saved long ago, or imported, may say anything. */
export const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name);

/** Each glossary file is a category, and each category is of exactly one kind. */
export const kindOfCategory = {
  people: 'person',
  institutions: 'institution',
  positions: 'position',
  meetings: 'meeting',
  documents: 'document',
  ideology: 'term',
  party: 'term',
  governance: 'term',
  economy: 'term',
  society: 'term',
  security: 'term',
  foreign: 'term',
  'greater-china': 'term',
  campaigns: 'term',
  metaphors: 'term',
  'special-senses': 'term',
  media: 'term',
  formulas: 'formula',
  slogans: 'slogan',
} as const satisfies Record<string, Kind>;

export type Category = keyof typeof kindOfCategory;
export const categories = Object.keys(kindOfCategory) as Category[];
