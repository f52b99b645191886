import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, writeNumber } from '../../lib/locales/translate';

interface Item {
  readonly id: string;
  readonly name: string;
  /** Further words on it. */
  readonly more?: string;
}

/** Of a long list the first are shown. */
const most = 200;

/** Things in a list, each with one button that takes it off; the focus stays where that was. */
export function RemovableList({
  label,
  items,
  empty,
  action,
  lang,
  onRemove,
}: {
  label: string;
  items: readonly Item[];
  /** What is said where there are none. */
  empty: string;
  /** What the button says. */
  action: string;
  lang?: string;
  onRemove: (id: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const removed = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])];
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? place.current)?.focus();
    removed.current = undefined;
  }, [items.length]);

  return (
    <div ref={place} tabIndex={-1}>
      {items.length === 0 && <p class="soft">{empty}</p>}
      {items.length > 0 && (
        <ul class="items" aria-label={label}>
          {items.slice(0, most).map(({ id, name, more }, i) => (
            <li key={id}>
              <span class="name" lang={lang}>
                {name}
              </span>
              {more && <span class="more">{more}</span>}
              <button
                type="button"
                aria-label={t('settings.removeItem', { action, name })}
                onClick={() => {
                  removed.current = i;
                  onRemove(id);
                }}
              >
                {action}
              </button>
            </li>
          ))}
          {items.length > most && (
            <li class="soft">{t('settings.more', [writeNumber(items.length - most)])}</li>
          )}
        </ul>
      )}
    </div>
  );
}
