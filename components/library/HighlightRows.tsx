import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Listing } from '../../lib/notebook/listing';
import type { HighlightRow } from '../../lib/notebook/row';
import { extend, type Selection, toggle } from './selection';
import { useVirtual } from './use-virtual';

const headingHeight = 40;
const rowHeight = 88;

interface HighlightRowsProps {
  readonly listing: Listing;
  /** What a group without a name is called. */
  readonly nameless: string;
  readonly selection: Selection;
  /** Id of the row that is open, or ''. */
  readonly open: string;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: () => void;
  /** From the list into what is open. */
  readonly onEnter: () => void;
}

/**
 * The list, grouped and virtual. A click opens, the box, Ctrl or Shift selects; by keyboard arrows, Home, End and Page
 * keys go, Space selects, Shift extends, Ctrl+A takes all, Delete deletes, Enter goes into what is open.
 */
export function HighlightRows({
  listing,
  nameless,
  selection,
  open,
  onSelect,
  onOpen,
  onDelete,
  onEnter,
}: HighlightRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const sizeOf = useMemo(() => {
    const headings = listing.headings();
    return (number: number) => (headings[number] === 1 ? headingHeight : rowHeight);
  }, [listing]);
  const virtual = useVirtual({ count: listing.items, scroller, sizeOf });

  const openIndex = useMemo(() => (open ? listing.find(open) : -1), [listing, open]);
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [open, listing.items > 0]);

  const go = (to: number, extending: boolean) => {
    const ids = listing.ids();
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (id === undefined) return;
    if (extending) onSelect(extend(selection.anchor ? selection : { ...selection, anchor: open }, id, ids));
    onOpen(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const ids = listing.ids();
    const at = ids.indexOf(open);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: ids.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === ' ' && open) onSelect(toggle(selection, open));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect({ ids: new Set(ids), anchor: open });
    else if (event.key === 'Escape') onSelect({ ids: new Set(), anchor: '' });
    else if (event.key === 'Delete') onDelete();
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const item = listing.item(Number(target.closest('[role=option]')?.id.replace('row-', '') ?? -1));
    if (!item || !('row' in item)) return;
    const { id } = item.row;
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey) onSelect(extend(selection, id, listing.ids()));
    else if (target.closest('.box') || event.ctrlKey || event.metaKey) onSelect(toggle(selection, id));
    else {
      onSelect({ ...selection, anchor: id });
      onOpen(id);
    }
  };

  const isDrawn = virtual.getVirtualItems().some(({ index }) => index === openIndex);
  return (
    <div
      ref={scroller}
      class="rows"
      role="listbox"
      tabIndex={0}
      aria-label={t('library.passages')}
      aria-multiselectable="true"
      aria-activedescendant={isDrawn ? `row-${openIndex}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const item = listing.item(index);
          const place = { transform: `translateY(${start}px)`, height: `${size}px` };
          if (!item) return null;
          if ('heading' in item)
            return (
              <div key={`${index}`} class="heading" role="presentation" style={place}>
                <span lang={item.heading.label ? 'zh' : undefined}>{item.heading.label || nameless}</span>
                <small>{writeNumber(item.heading.count)}</small>
              </div>
            );
          const { row, position } = item;
          return (
            <div
              key={`${index}`}
              id={`row-${index}`}
              class={`row ${row.colour} ${index === openIndex ? 'open' : ''}`}
              role="option"
              tabIndex={-1}
              aria-selected={selection.ids.has(row.id)}
              aria-posinset={position}
              aria-setsize={listing.rows}
              style={place}
            >
              <span class="box" aria-hidden="true" />
              <span class="passage">
                <q lang={row.language || 'zh'}>{row.quote}</q>
                <Meta row={row} />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Meta({ row: { tags, colour, note, title, day } }: { row: HighlightRow }) {
  return (
    <span class="meta">
      {tags.map((tag) => (
        <b key={tag}>{`#${tag} `}</b>
      ))}
      {colour !== 'yellow' && <i>{t(`colour.${colour}`)}</i>}
      {[note.replace(/\s+/g, ' '), title, day].filter(Boolean).join(' · ')}
    </span>
  );
}
