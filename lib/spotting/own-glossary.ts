import type { Kind } from '../glossary/category';
import { compileOwn, keyOfOwnId } from '../glossary/compile-own';
import type { CompiledEntry } from '../glossary/compiled-entry';
import type { OwnEntry } from '../glossary/own-entry';
import { readPinyin } from '../reading/pinyin';
import type { FoldTable } from '../text/fold';
import type { Normalised } from '../text/normalise';
import { normalise } from '../text/normalise';
import type { NormSpan } from '../text/offset';
import { createFormTable, type FormTable } from './form-table';
import { mayHold } from './overlap';
import type { Meaning } from './spot';
import { findForms } from './terms';

/** An own entry that stands in the text; `own` is the number of its form. */
export interface OwnCandidate extends NormSpan {
  readonly kind: Kind;
  readonly own: number;
}

/** The reader's own entries, found by a table of their own beside the glossary's automaton. */
export interface OwnGlossary {
  readonly forms: FormTable;
  kindOf(form: number): Kind;
  /** What a form means; a person is nobody in particular until the text says more. */
  meaningOf(form: number): Meaning;
  /** The JSON text of the entry with this id, if there is one. */
  textOfId(id: string): string | undefined;
}

interface Form {
  readonly zh: string;
  readonly key: string;
}

/** Of forms of one unit every place of a text would have to be looked at. */
const shortestForm = 2;

/**
 * Builds the table of own entries, each under its key. A form that several have belongs to the one whose headword it
 * is, else to the first. What an entry says is put together when it is first met.
 */
export function openOwnGlossary(entries: ReadonlyMap<string, OwnEntry>, fold: FoldTable): OwnGlossary {
  const forms = new Map<string, Form>();
  const add = (form: string, zh: string, key: string) => {
    if (form.length >= shortestForm && !forms.has(form)) forms.set(form, { zh, key });
  };
  for (const [key, { zh }] of entries) add(key, zh, key);
  for (const [key, { variants = [] }] of entries)
    for (const zh of variants) add(normalise(zh, fold).text, zh, key);
  const formOf = [...forms.values()];
  const compiled = new Map<string, CompiledEntry>();
  const meanings = new Map<number, Meaning>();
  const entryOf = (key: string): CompiledEntry => {
    let entry = compiled.get(key);
    if (!entry) compiled.set(key, (entry = compileOwn(key, entries.get(key) as OwnEntry, readPinyin)));
    return entry;
  };
  return {
    forms: createFormTable([...forms.keys()]),
    kindOf: (form) => (entries.get((formOf[form] as Form).key) as OwnEntry).kind,
    meaningOf(form) {
      let meaning = meanings.get(form);
      const { zh, key } = formOf[form] as Form;
      if (!meaning) meanings.set(form, (meaning = meaningOfOwn(entryOf(key), zh)));
      return meaning;
    },
    textOfId(id) {
      const key = keyOfOwnId(id);
      return key !== undefined && entries.has(key) ? JSON.stringify(entryOf(key)) : undefined;
    },
  };
}

/** Every own entry in the text, like findTerms. */
export const findOwn = (own: OwnGlossary, normalised: Normalised): OwnCandidate[] =>
  findForms(own.forms.find, normalised, (form) => mayHold[own.kindOf(form)].length > 0).map(
    ({ start, end, form }) => ({ start, end, kind: own.kindOf(form), own: form }),
  );

function meaningOfOwn(entry: CompiledEntry, zh: string): Meaning {
  const { id, kind, gloss, parts } = entry;
  const { pinyin } = entry.variants?.find((variant) => variant.zh === zh && zh !== entry.zh) ?? entry;
  const shared = {
    headword: zh,
    pinyin,
    gloss,
    entryId: id,
    ...(parts && { parts }),
    tier: 'certain',
    score: 1,
    basis: 'own',
  } as const;
  if (kind !== 'person') return { ...shared, kind };
  return {
    ...shared,
    kind,
    title: null,
    titleNormalised: null,
    surname: '',
    givenName: '',
    official: null,
    foreign: false,
    offices: [],
    otherTitles: [],
  };
}
