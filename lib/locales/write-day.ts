import { language } from './translate';

/** The day of a moment in milliseconds, as the reader's part of the world writes it if that speaks the interface's language. */
export const writeDay = (moment: number): string => new Date(moment).toLocaleDateString(regional());

/** The same with the time of day. */
export const writeMoment = (moment: number): string =>
  new Date(moment).toLocaleString(regional(), { dateStyle: 'medium', timeStyle: 'short' });

function regional(): string {
  const spoken = language();
  return navigator.languages.find((one) => one.split('-')[0] === spoken.split('-')[0]) ?? spoken;
}
