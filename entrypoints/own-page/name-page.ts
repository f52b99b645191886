import { language } from '../../lib/locales/translate';

/** Gives our own page the language of the interface, and its title in it. */
export function namePage(title: string): void {
  document.documentElement.lang = language();
  document.title = title;
}
