import { type Glossary, openGlossary } from '../load';
import { compileGlossary } from './compile';

/** The glossary from its YAML, compiled and opened in memory. Node only. */
export function openGlossaryFromSource(): Glossary {
  const { forms, entries } = compileGlossary();
  return openGlossary(forms.buffer, entries.buffer);
}
