import type { Spot } from '../../lib/spotting/spot';
import { Colours } from '../Colours';
import { Body } from './Body';
import { Chips } from './Chips';
import { CopyChoice } from './CopyChoice';
import type { CardEvents, CardProps, Panel } from './card-props';
import { Headword } from './Headword';
import { MoreChoice } from './MoreChoice';
import { NoteEditor } from './NoteEditor';
import { Pinyin } from './Pinyin';

/** Where a gloss comes from, if it isn't the glossary's own. */
const notGlossary: Readonly<Record<Spot['basis'], string>> = {
  glossary: '',
  context: 'as this page has it',
  pattern: 'put together from its parts',
};

/** What is known of a spot, from what it says to why it matters, with the actions below. */
export function Card(props: CardProps & CardEvents) {
  const { spot, entry, outer, from, panel, copies } = props;
  return (
    <section
      class="card"
      role="dialog"
      aria-label={`${spot.headword}: ${spot.gloss}`}
      style={{ '--kind': `var(--${spot.kind})` }}
    >
      <div class="scroll" key={`${from}${spot.headword}`}>
        {from && (
          <button type="button" class="outer" onClick={props.onBack}>
            ‹ back to <span lang="zh-Hans">{from}</span>
          </button>
        )}
        <header>
          <Headword spot={spot} entry={entry} />
          {props.canSpeak && (
            <button type="button" onClick={props.onSpeak} aria-label="Speak" title="Speak">
              ♪
            </button>
          )}
          <button type="button" onClick={props.onClose} aria-label="Close" title="Close">
            ✕
          </button>
        </header>
        {spot.pinyin && <Pinyin reading={spot.pinyin} />}
        {spot.gloss && spot.coined?.shape !== 'parallel' && (
          <p class="gloss">
            {spot.coined ? `“${spot.gloss}”` : spot.gloss}{' '}
            {notGlossary[spot.basis] && <small>{spot.coined ? 'literally' : notGlossary[spot.basis]}</small>}
          </p>
        )}
        {outer && !from && (
          <button type="button" class="outer" onClick={props.onOuter}>
            part of <span lang="zh-Hans">{outer}</span>
          </button>
        )}
        <Chips spot={spot} entry={entry} />
        <Body {...props} />
      </div>
      {panel === 'note' && (
        <NoteEditor begun={props.draft ?? props.saved} onDraft={props.onDraft} onKeep={props.onAnnotate} />
      )}
      {panel === 'more' && (
        <MoreChoice
          elsewhere={props.elsewhere}
          onHide={from ? undefined : props.onHide}
          onReport={props.onReport}
        />
      )}
      {panel === 'copy' && <CopyChoice copies={copies} onCopy={props.onCopy} />}
      {!from && props.saved && <Colours colour={props.saved.colour} onColour={props.onColour} />}
      <Actions {...props} />
    </section>
  );
}

function Actions({
  from,
  saved,
  busy,
  panel,
  said,
  place,
  places,
  onSave,
  onUndo,
  onPanel,
  onStep,
}: CardProps & CardEvents) {
  const toggle = (one: Panel) => onPanel(panel === one ? 'none' : one);
  return (
    <footer>
      {!from && (
        <>
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => !busy && (saved ? onUndo() : onSave())}
          >
            {saved ? 'Undo save' : 'Save'}
          </button>
          <button type="button" aria-expanded={panel === 'note'} onClick={() => toggle('note')}>
            Note
          </button>
        </>
      )}
      <button type="button" aria-expanded={panel === 'copy'} onClick={() => toggle('copy')}>
        Copy
      </button>
      <button type="button" aria-expanded={panel === 'more'} onClick={() => toggle('more')}>
        More
      </button>
      <span class="said" role="status">
        {said}
      </span>
      {!from && said === '' && place > 0 && places > 1 && (
        <span class="steps">
          <button type="button" onClick={() => onStep(-1)} aria-label="Previous spot" title="Previous">
            ‹
          </button>
          {`${place} of ${places}`}
          <button type="button" onClick={() => onStep(1)} aria-label="Next spot" title="Next">
            ›
          </button>
        </span>
      )}
    </footer>
  );
}
