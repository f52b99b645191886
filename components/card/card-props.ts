import type { Copied } from '../../lib/export/copied';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { Annotation, Colour } from '../../lib/notebook/highlight';
import type { Spot } from '../../lib/spotting/spot';

/** What is open above the buttons. */
export type Panel = 'none' | 'note' | 'copy' | 'more';

/** What a card says. */
export interface CardProps {
  readonly spot: Spot;
  /** The glossary's entry, where the spot has one. */
  readonly entry?: CompiledEntry | undefined;
  /** The headword of the spot that this one lies in. */
  readonly outer?: string | undefined;
  /** The headword of the card from which the reader came to this entry; then nothing on the page is meant. */
  readonly from?: string | undefined;
  /** The day of the article, as far as the page tells: 2024-07-18, 2024-07, 2024; '' where it does not. */
  readonly asOf: string;
  /** How often this stands on the page. */
  readonly mentions: number;
  /** Which spot of the page this is, from 1, and of how many; 0 where it lies in another. */
  readonly place: number;
  readonly places: number;
  readonly panel: Panel;
  /** What the last action came to: "Saved." */
  readonly said: string;
  /** Note, tags and colour of the highlight that the spot is saved as. */
  readonly saved?: (Annotation & { readonly colour: Colour }) | undefined;
  /** A note that was begun and not kept. */
  readonly draft?: Annotation | undefined;
  /** An action is under way. */
  readonly busy: boolean;
  /** The device has a voice for Chinese. */
  readonly canSpeak: boolean;
  /** Where the word can be looked up: names and https addresses. */
  readonly elsewhere: readonly { readonly name: string; readonly address: string }[];
  /** What can be copied. */
  readonly copies: readonly Copied[];
}

/** What a reader can do in it. */
export interface CardEvents {
  readonly onOuter: () => void;
  readonly onBack: () => void;
  /** Opens the entry with this id inside of the card. */
  readonly onEntry: (id: string) => void;
  /** Goes to the next (1) or previous (-1) mention of the same, or to the next or previous spot of any kind. */
  readonly onMention: (direction: 1 | -1) => void;
  readonly onStep: (direction: 1 | -1) => void;
  /** Shows where a member of a formula stands on the page. */
  readonly onShow: (zh: string) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onColour: (colour: Colour) => void;
  readonly onDraft: (annotation: Annotation) => void;
  readonly onAnnotate: (annotation: Annotation) => void;
  readonly onCopy: (text: string) => void;
  /** The reader does not want to see this term any more. */
  readonly onHide: () => void;
  /** Adds this to the reader's own glossary, or edits the entry that is there. */
  readonly onOwn: () => void;
  /** Copies what a maintainer needs to mend this spot, and no text of the page beside it. */
  readonly onReport: () => void;
  readonly onSpeak: () => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onClose: () => void;
}
