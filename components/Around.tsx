import type { ComponentChildren } from 'preact';

/** Stands in a sentence for an element: t('card.partOf', { word: slot }). */
export const slot = '\u{FFFC}';

/** A sentence with an element in the place of its slot, wherever the language has it. */
export function Around({ sentence, children }: { sentence: string; children: ComponentChildren }) {
  const [before, after] = sentence.split(slot);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
