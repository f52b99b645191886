import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { Spot } from '../../lib/spotting/spot';
import { Body } from './Body';
import { Chips } from './Chips';
import { Headword } from './Headword';
import { type Look, LookContext } from './look';
import { Pinyin } from './Pinyin';

export interface CardProps {
  readonly spot: Spot;
  /** The glossary's entry, where the spot has one. */
  readonly entry?: CompiledEntry | undefined;
  /** The headword of the spot that this one lies in. */
  readonly outer?: string | undefined;
  readonly onOuter?: () => void;
  readonly look: Look;
  /** What the last action came to: "Saved." */
  readonly said: string;
  readonly saved: boolean;
  /** An action is under way. */
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
  /** Shows where a member of a formula stands on the page. */
  readonly onShow: (zh: string) => void;
  readonly onClose: () => void;
}

/** Where a gloss comes from, if it isn't the glossary's own. */
const notGlossary: Readonly<Record<Spot['basis'], string>> = {
  glossary: '',
  context: 'as this page has it',
  pattern: 'put together from its parts',
};

/** What is known of a spot, from what it says to why it matters, with the actions below. */
export function Card({
  spot,
  entry,
  outer,
  onOuter,
  look,
  said,
  saved,
  busy,
  onSave,
  onUndo,
  onCopy,
  onShow,
  onClose,
}: CardProps) {
  return (
    <section
      class={`card ${look.textSize}`}
      role="dialog"
      aria-label={`${spot.headword}: ${spot.gloss}`}
      style={{ '--kind': `var(--${spot.kind})` }}
    >
      <LookContext.Provider value={look}>
        <div class="scroll">
          <Headword spot={spot} entry={entry} />
          {spot.pinyin && <Pinyin reading={spot.pinyin} />}
          {spot.gloss && spot.coined?.shape !== 'parallel' && (
            <p class="gloss">
              {spot.coined ? `“${spot.gloss}”` : spot.gloss}{' '}
              {notGlossary[spot.basis] && (
                <small>{spot.coined ? 'literally' : notGlossary[spot.basis]}</small>
              )}
            </p>
          )}
          {outer && (
            <button type="button" class="outer" onClick={onOuter}>
              part of <span lang="zh-Hans">{outer}</span>
            </button>
          )}
          <Chips spot={spot} entry={entry} />
          <Body spot={spot} entry={entry} onShow={onShow} />
        </div>
      </LookContext.Provider>
      <footer>
        <button
          type="button"
          class="primary"
          aria-disabled={busy}
          onClick={() => !busy && (saved ? onUndo() : onSave())}
        >
          {saved ? 'Undo save' : 'Save'}
        </button>
        <button type="button" onClick={onCopy}>
          Copy
        </button>
        <span class="said" role="status">
          {said}
        </span>
        <button type="button" onClick={onClose} aria-label="Close">
          ✕
        </button>
      </footer>
    </section>
  );
}
