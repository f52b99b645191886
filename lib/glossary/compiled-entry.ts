import type { Category, Kind } from './category';
import type { BodyEntry, PersonEntry, SourceEntry, TermEntry } from './entry';

/** An entry as the card shows it: nothing left to look up. Written at packaging time, kept as JSON. */
export interface CompiledEntry {
  readonly id: string;
  /** Of the glossary's own entries. */
  readonly category?: Category;
  readonly kind: Kind;
  readonly zh: string;
  readonly traditional: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly variants?: readonly {
    zh: string;
    traditional: string;
    pinyin: string;
    form: TermEntry['variants'][number]['form'];
    gloss?: string;
    note?: string;
  }[];
  readonly literal?: string;
  readonly official?: readonly { en: string; source: RenderingSource }[];
  readonly sense?: string;
  readonly parts?: readonly { zh: string; pinyin: string; gloss: string }[];
  readonly since?: string;
  readonly coined?: string;
  readonly status?: TermEntry['status'];
  readonly related?: readonly { id: string; zh: string; gloss: string }[];
  readonly level?: string;
  readonly register?: TermEntry['register'];
  readonly parent?: { id: string; zh: string; gloss: string };
  readonly tier?: BodyEntry['tier'];
  readonly rank?: BodyEntry['rank'];
  readonly posts?: readonly (Omit<PersonEntry['posts'][number], 'source'> & { source: SourceEntry })[];
  readonly homonym?: string;
  readonly needsTitle?: true;
  readonly noSurname?: true;
  readonly state?: PersonEntry['state'];
  /** There in an entry of the reader's own, with where the reader has it from. */
  readonly own?: { readonly source?: string };
}

/** A reader's own entry may say who has a rendering, and needs not say when. */
type RenderingSource = Partial<SourceEntry>;
