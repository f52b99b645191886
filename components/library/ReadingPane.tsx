import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { citePage } from '../../lib/export/copied';
import { type Kind, kinds } from '../../lib/glossary/category';
import type { KeptArticle } from '../../lib/notebook/article';
import type { Annotation, Colour, Highlight, SavedSpot } from '../../lib/notebook/highlight';
import { Colours } from '../Colours';
import { kindNames } from '../card/Chips';
import { NoteEditor } from '../card/NoteEditor';
import { Pinyin } from '../card/Pinyin';

export interface ReadingPaneProps {
  readonly highlight: Highlight;
  /** Where the passage stands, as an address; '' where it can't be opened. */
  readonly place: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** The versions of its article that are kept; undefined while they load. */
  readonly kept: readonly Pick<KeptArticle, 'keptAt'>[] | undefined;
  readonly onReadArticle: () => void;
  readonly onKeepArticle: () => void;
  /** Says whether it worked. */
  readonly onKeep: (annotation: Annotation) => Promise<boolean>;
  readonly onColour: (colour: Colour) => void;
  readonly onTag: (tag: string) => void;
  readonly onCopy: (text: string) => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** One passage to read: where it is from, in its context, with its terms, and what the reader says of it. */
export function ReadingPane({
  highlight,
  place,
  headingRef,
  kept,
  onReadArticle,
  onKeepArticle,
  onKeep,
  onColour,
  onTag,
  onCopy,
  onDelete,
  onRestore,
  onClose,
}: ReadingPaneProps) {
  const { id, exact, prefix, suffix, page, spots, colour, savedAt, deletedAt } = highlight;
  const citation = citePage(page);
  return (
    <article class="reading" aria-label="Passage">
      <header>
        <button type="button" class="back" onClick={onClose}>
          ‹ List
        </button>
        <h2 ref={headingRef} tabIndex={-1} lang={page.language || 'zh'}>
          {page.title || page.url}
        </h2>
        <p class="meta">
          {[
            page.outlet,
            page.byline,
            page.published.slice(0, 10),
            `saved ${new Date(savedAt).toLocaleDateString()}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <blockquote class={colour} lang={page.language || 'zh'}>
        {prefix && <span class="around">…{prefix}</span>}
        <mark>{markSpots(exact, spots)}</mark>
        {suffix && <span class="around">{suffix}…</span>}
      </blockquote>
      <p class="actions">
        {place && (
          <a class="place" href={place} target="_blank" rel="noreferrer">
            Open at the place
          </a>
        )}
        <button type="button" onClick={() => onCopy(`${exact}\n(${citation})`)}>
          Copy with source
        </button>
        {deletedAt > 0 ? (
          <button type="button" onClick={onRestore}>
            Restore
          </button>
        ) : (
          <button type="button" onClick={onDelete}>
            Delete
          </button>
        )}
      </p>
      {deletedAt === 0 && <Colours colour={colour} onColour={onColour} />}
      <Note key={id} highlight={highlight} onKeep={onKeep} onTag={onTag} />
      <SpotCards spots={spots} />
      {kept && /^https?:/.test(page.url) && (
        <Article kept={kept} onRead={onReadArticle} onKeep={onKeepArticle} />
      )}
      <section aria-label="Source">
        <h3>Source</h3>
        <p class="citation">{citation}</p>
      </section>
    </article>
  );
}

/** Whether the article that the passage stands in is kept. */
function Article({
  kept,
  onRead,
  onKeep,
}: {
  kept: readonly Pick<KeptArticle, 'keptAt'>[];
  onRead: () => void;
  onKeep: () => void;
}) {
  const newest = kept.at(-1);
  return (
    <section aria-label="Article">
      <h3>Article</h3>
      {newest ? (
        <p class="actions">
          <span>{`Kept on ${new Date(newest.keptAt).toLocaleDateString()}.`}</span>
          <button type="button" onClick={onRead}>
            Read the kept article
          </button>
        </p>
      ) : (
        <p class="actions">
          <button type="button" onClick={onKeep}>
            Keep the whole article
          </button>
        </p>
      )}
    </section>
  );
}

/** The quote with a line under each spot; where spots overlap, the first. */
function markSpots(exact: string, spots: readonly SavedSpot[]) {
  const parts: unknown[] = [];
  let at = 0;
  for (const { start, end, kind, gloss } of [...spots].sort((a, b) => a.start - b.start)) {
    if (start < at || end > exact.length) continue;
    parts.push(
      exact.slice(at, start),
      <span class="spot" style={colourOf(kind)} title={gloss}>
        {exact.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return [...parts, exact.slice(at)] as preact.ComponentChildren;
}

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);
const colourOf = (kind: string) => ({ '--kind': `var(--${isKind(kind) ? kind : 'term'})` });

/** Notes that were begun and not kept, by highlight. */
const begun = new Map<string, Annotation>();

function Note({
  highlight: { id, note, tags },
  onKeep,
  onTag,
}: Pick<ReadingPaneProps, 'highlight' | 'onKeep' | 'onTag'>) {
  const [draft, setDraft] = useState(begun.get(id));
  return (
    <section aria-label="Note">
      <h3>Note</h3>
      {draft ? (
        <NoteEditor
          begun={draft}
          onDraft={(annotation) => begun.set(id, annotation)}
          onKeep={async (annotation) => {
            if (!(await onKeep(annotation))) return;
            begun.delete(id);
            setDraft(undefined);
          }}
        />
      ) : (
        <>
          {note && <p class="noted">{note}</p>}
          <p class="tags">
            {tags.map((tag) => (
              <button key={tag} type="button" class="tag" onClick={() => onTag(tag)}>{`#${tag}`}</button>
            ))}
            <button type="button" onClick={() => setDraft({ note, tags: [...tags] })}>
              {note || tags.length > 0 ? 'Edit note and tags' : 'Add a note or tags'}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** Each term once, as the glossary had it when the passage was saved. */
function SpotCards({ spots }: { spots: readonly SavedSpot[] }) {
  const terms = [...new Map(spots.map((spot) => [`${spot.kind} ${spot.headword}`, spot])).values()];
  if (terms.length === 0) return null;
  return (
    <section aria-label="Terms">
      <h3>Terms</h3>
      <ul class="spots">
        {terms.map(({ kind, headword, pinyin, gloss }) => (
          <li key={`${kind} ${headword}`} style={colourOf(kind)}>
            <b lang="zh-Hans">{headword}</b>
            {pinyin && <Pinyin reading={pinyin} />}
            <p>{gloss}</p>
            <small>{isKind(kind) ? kindNames[kind].one : kind}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
