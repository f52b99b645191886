import { surnameOf } from '../../reading/surnames';

/** Is this name a transliteration, of a foreign or of a minority name, rather than a surname with a given name? */
export function isTransliterated(name: string): boolean {
  if (name.includes('·') || name.length > 4) return true;
  const surname = surnameOf(name);
  return surname === '' ? name.length > 2 : name.length - surname.length > 2;
}
