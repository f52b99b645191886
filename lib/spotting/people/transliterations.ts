import { surnameOf } from '../../reading/surnames';
import type { TitleUnit } from './titles';

/** States whose people's names are written with characters of their own, surname first. */
const writesNamesInHan = /^(?:日本|日|韩国|韩|朝鲜|朝|越南|新加坡)/u;

/** Does a foreign office say that its holder's name is a transliteration, though it could be a Chinese one: 法国总统马克龙? */
export const holdsTransliteration = (offices: readonly TitleUnit[]): boolean =>
  offices.some(({ level, body }) => level === 'foreign' && body !== '' && !writesNamesInHan.test(body));

/** Is this name a transliteration, of a foreign or of a minority name, rather than a surname with a given name? */
export function isTransliterated(name: string): boolean {
  if (/[·-]/u.test(name) || name.length > 4) return true;
  const surname = surnameOf(name);
  return surname === '' ? name.length > 2 : name.length - surname.length > 2;
}
