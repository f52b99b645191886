import type { NormSpan } from '../../text/offset';

/** A set phrase that no glossary lists, told by its shape or by what the text says around it. */
export interface CoinedCandidate extends NormSpan {
  readonly kind: 'formula' | 'slogan';
  readonly tier: 'certain' | 'probable';
  /** From 0 to 1. */
  readonly score: number;
  readonly coined: Coinage;
}

/** What the text itself says of a coinage. */
interface Coinage {
  /** What it is: a numbered formula, a row of like units, a quoted name, a known wording that was changed. */
  readonly shape: 'formula' | 'parallel' | 'quoted' | 'altered';
  /** Its members or units, as normalised text has them; empty where the text does not spell it out. */
  readonly parts: readonly string[];
  /** Do the parts come from elsewhere in the text, rather than from the phrase itself? */
  readonly isExpanded: boolean;
  /** The form of the glossary that it changes. */
  readonly altered?: AlteredForm;
}

/** A known wording, and the entry that has it. */
export interface AlteredForm {
  readonly zh: string;
  readonly entry: number;
}

/** What stands between “ and ” in normalised text and is no longer than a name or a motto; group 1 without the marks. */
export const quotations = /“([^“”\n]{2,24})”/gu;

/** What is likelier than this is underlined by default. */
export const sureFrom = 0.6;

export const likelihood = (odds: number) => 1 / (1 + Math.exp(-odds));
