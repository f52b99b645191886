import type { Changes } from '../../lib/anchor/changes';
import { t, writeNumber } from '../../lib/locales/translate';
import { writeDay } from '../../lib/locales/write-day';
import type { Colour, Highlight } from '../../lib/notebook/highlight';
import { ColourMenu } from '../ColourMenu';
import { Changed } from './Changed';

interface HighlightListProps {
  readonly title: string;
  readonly highlights: readonly Highlight[];
  /** Ids of those that stand on the page now, where that is known. */
  readonly found?: readonly string[] | undefined;
  /** What has become of those that were edited, by id. */
  readonly changes?: ReadonlyMap<string, Changes> | undefined;
  /** How many there are, if not only these. */
  readonly count?: number | undefined;
  readonly onShow: (highlight: Highlight) => void;
  readonly onColour: (highlight: Highlight, colour: Colour) => void;
  readonly onDelete: (highlight: Highlight) => void;
}

/** Saved passages, each with its page and what can be done with it. Nothing at all where there are none. */
export function HighlightList({
  title,
  highlights,
  found,
  changes,
  count = highlights.length,
  onShow,
  onColour,
  onDelete,
}: HighlightListProps) {
  if (highlights.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{writeNumber(count)}</small>
      </h2>
      <ul>
        {highlights.map((highlight) => (
          <li key={highlight.id} class={`${highlight.colour} ${changes?.has(highlight.id) ? 'edited' : ''}`}>
            <button type="button" class="passage" onClick={() => onShow(highlight)}>
              <q lang={highlight.page.language || undefined}>{highlight.exact}</q>
              <span class="meta">{describeHighlight(highlight, found)}</span>
            </button>
            <ColourMenu
              label={t('colour.of', { passage: highlight.exact.slice(0, 40) })}
              colour={highlight.colour}
              onColour={(colour) => onColour(highlight, colour)}
            />
            <button
              type="button"
              class="delete"
              aria-label={t('popup.delete', { passage: highlight.exact.slice(0, 40) })}
              onClick={() => onDelete(highlight)}
            >
              ✕
            </button>
            {changes?.has(highlight.id) && <Changed changes={changes.get(highlight.id) as Changes} />}
          </li>
        ))}
      </ul>
      {count > highlights.length && <p class="empty">{t('popup.more', count - highlights.length)}</p>}
    </section>
  );
}

function describeHighlight(
  { id, page, savedAt, spots, note, tags }: Highlight,
  found?: readonly string[],
): string {
  const place = found ? (found.includes(id) ? '' : t('popup.notOnPage')) : page.title || page.url;
  const only = spots.length === 1 ? spots[0]?.gloss : spots.length > 1 ? t('popup.terms', spots.length) : '';
  const said = [note.replace(/\s+/g, ' ').slice(0, 80), ...tags.map((tag) => `#${tag}`)]
    .filter(Boolean)
    .join(' ');
  return [place, said, only, writeDay(savedAt)].filter(Boolean).join(' · ');
}
