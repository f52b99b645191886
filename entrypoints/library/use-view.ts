import { useEffect, useState } from 'preact/hooks';
import { type LibraryView, readView, writeView } from '../../lib/notebook/filter';

/** These change with each key or step; going back should not go through all of them. */
const fleeting: readonly (keyof LibraryView)[] = ['search', 'open'];

/** The view that the address says, and how to change it: a filter is a step that the browser's Back undoes. */
export function useView(): [LibraryView, (change: Partial<LibraryView>) => void] {
  const [view, setView] = useState(() => readView(location.search));
  useEffect(() => {
    const onBack = () => setView(readView(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const change = (part: Partial<LibraryView>) => {
    const changed = { ...readView(location.search), ...part };
    const address = location.pathname + writeView(changed);
    const isFleeting = Object.keys(part).every((name) => fleeting.includes(name as keyof LibraryView));
    if (isFleeting) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setView(changed);
  };
  return [view, change];
}
