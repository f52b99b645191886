import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { citePage } from '../../lib/export/copied';
import { isKind } from '../../lib/glossary/category';
import { t } from '../../lib/locales/translate';
import { writeDay } from '../../lib/locales/write-day';
import type { KeptArticle } from '../../lib/notebook/article';
import type { Annotation, Colour, Highlight, SavedSpot } from '../../lib/notebook/highlight';
import { Colours } from '../Colours';
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
    <article class="reading" aria-label={t('passage.label')}>
      <header>
        <button type="button" class="back" onClick={onClose}>
          {t('passage.back')}
        </button>
        <h2 ref={headingRef} tabIndex={-1} lang={page.language || 'zh'}>
          {page.title || page.url}
        </h2>
        <p class="meta">
          {[
            page.outlet,
            page.byline,
            page.published.slice(0, 10),
            t('passage.savedOn', { day: writeDay(savedAt) }),
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
            {t('passage.open')}
          </a>
        )}
        <button type="button" onClick={() => onCopy(`${exact}\n(${citation})`)}>
          {t('passage.copyWithSource')}
        </button>
        {deletedAt > 0 ? (
          <button type="button" onClick={onRestore}>
            {t('action.restore')}
          </button>
        ) : (
          <button type="button" onClick={onDelete}>
            {t('action.delete')}
          </button>
        )}
      </p>
      {deletedAt === 0 && <Colours colour={colour} onColour={onColour} />}
      <Note key={id} highlight={highlight} onKeep={onKeep} onTag={onTag} />
      <SpotCards spots={spots} />
      {kept && /^https?:/.test(page.url) && (
        <Article kept={kept} onRead={onReadArticle} onKeep={onKeepArticle} />
      )}
      <section aria-label={t('passage.source')}>
        <h3>{t('passage.source')}</h3>
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
    <section aria-label={t('passage.article')}>
      <h3>{t('passage.article')}</h3>
      {newest ? (
        <p class="actions">
          <span>{t('passage.articleKept', { day: writeDay(newest.keptAt) })}</span>
          <button type="button" onClick={onRead}>
            {t('passage.readArticle')}
          </button>
        </p>
      ) : (
        <p class="actions">
          <button type="button" onClick={onKeep}>
            {t('passage.keepArticle')}
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
    <section aria-label={t('action.note')}>
      <h3>{t('action.note')}</h3>
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
              {note || tags.length > 0 ? t('passage.editNote') : t('passage.addNote')}
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
    <section aria-label={t('passage.terms')}>
      <h3>{t('passage.terms')}</h3>
      <ul class="spots">
        {terms.map(({ kind, headword, pinyin, gloss }) => (
          <li key={`${kind} ${headword}`} style={colourOf(kind)}>
            <b lang="zh-Hans">{headword}</b> {pinyin && <Pinyin reading={pinyin} />}
            <p lang="en">{gloss}</p>
            <small>{isKind(kind) ? t(`kind.${kind}`) : kind}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
