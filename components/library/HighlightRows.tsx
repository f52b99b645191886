import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { t, writeNumber } from '../../lib/locales/translate';
import type { RowGroup } from '../../lib/notebook/filter';
import type { HighlightRow } from '../../lib/notebook/row';
import { extend, type Selection, toggle } from './selection';
import { useVirtual } from './use-virtual';

const headingHeight = 40;
const rowHeight = 88;

interface HighlightRowsProps {
  readonly groups: readonly RowGroup[];
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

type Item = RowGroup | HighlightRow;

/**
 * Headings and rows one after another, for each row its number from 1, and how many rows there are. `order` has each id
 * once, though a row may stand in several groups; it is made when it is first needed.
 */
function listItems(groups: readonly RowGroup[]) {
  const items: Item[] = [];
  const positions: number[] = [];
  const isGrouped = groups.length !== 1 || groups[0]?.label !== '';
  let count = 0;
  for (const group of groups) {
    if (isGrouped) positions[items.push(group) - 1] = 0;
    for (const row of group.rows) positions[items.push(row) - 1] = ++count;
  }
  let ids: readonly string[] | undefined;
  const order = () => (ids ??= [...new Set(items.flatMap((item) => ('id' in item ? [item.id] : [])))]);
  return { items, positions, count, order };
}

/**
 * The list, grouped and virtual. A click opens, the box, Ctrl or Shift selects; by keyboard arrows, Home, End and Page
 * keys go, Space selects, Shift extends, Ctrl+A takes all, Delete deletes, Enter goes into what is open.
 */
export function HighlightRows({
  groups,
  nameless,
  selection,
  open,
  onSelect,
  onOpen,
  onDelete,
  onEnter,
}: HighlightRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { items, positions, count, order } = useMemo(() => listItems(groups), [groups]);
  const sizeOf = useCallback(
    (index: number) => ('id' in (items[index] as Item) ? rowHeight : headingHeight),
    [items],
  );
  const virtual = useVirtual({ count: items.length, scroller, sizeOf });

  const indexOf = (id: string) => items.findIndex((item) => 'id' in item && item.id === id);
  useEffect(() => {
    const index = open ? indexOf(open) : -1;
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [open, items.length > 0]);

  const go = (to: number, extending: boolean) => {
    const ids = order();
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (id === undefined) return;
    if (extending) onSelect(extend(selection.anchor ? selection : { ...selection, anchor: open }, id, ids));
    onOpen(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = order().indexOf(open);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === ' ' && open) onSelect(toggle(selection, open));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect({ ids: new Set(order()), anchor: open });
    else if (event.key === 'Escape') onSelect({ ids: new Set(), anchor: '' });
    else if (event.key === 'Delete') onDelete();
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const item = items[Number(target.closest('[role=option]')?.id.replace('row-', '') ?? -1)];
    if (!item || !('id' in item)) return;
    const { id } = item;
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey) onSelect(extend(selection, id, order()));
    else if (target.closest('.box') || event.ctrlKey || event.metaKey) onSelect(toggle(selection, id));
    else {
      onSelect({ ...selection, anchor: id });
      onOpen(id);
    }
  };

  const openIndex = open ? indexOf(open) : -1;
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
          const item = items[index];
          const place = { transform: `translateY(${start}px)`, height: `${size}px` };
          if (!item) return null;
          if (!('id' in item))
            return (
              <div key={`${index}`} class="heading" role="presentation" style={place}>
                <span lang={item.label ? 'zh' : undefined}>{item.label || nameless}</span>
                <small>{writeNumber(item.rows.length)}</small>
              </div>
            );
          const isSelected = selection.ids.has(item.id);
          return (
            <div
              key={`${index}`}
              id={`row-${index}`}
              class={`row ${item.colour} ${index === openIndex ? 'open' : ''}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              aria-posinset={positions[index]}
              aria-setsize={count}
              style={place}
            >
              <span class="box" aria-hidden="true" />
              <span class="passage">
                <q lang={item.language || 'zh'}>{item.quote}</q>
                <Meta row={item} />
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
