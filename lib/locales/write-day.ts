import { language } from './translate';

/** The day of a moment in milliseconds, as the reader's part of the world writes it if that speaks the interface's language. */
export function writeDay(moment: number): string {
  const spoken = language();
  const regional = navigator.languages.find((one) => one.split('-')[0] === spoken.split('-')[0]);
  return new Date(moment).toLocaleDateString(regional ?? spoken);
}
