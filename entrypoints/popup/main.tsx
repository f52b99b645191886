import { liveQuery } from 'dexie';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup';
import { type FormatName, formats } from '../../lib/export/formats';
import type { Kind } from '../../lib/glossary/category';
import type { PageSummary } from '../../lib/messages/protocol';
import { askPage } from '../../lib/messages/send';
import type { Highlight } from '../../lib/notebook/highlight';
import { binHighlight, listHighlights, restoreHighlight } from '../../lib/notebook/highlights';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { pageKey } from '../../lib/page/address';
import { injectContent } from '../background/injection';

const notebook = openNotebook(browser.storage.local);

interface Tab {
  readonly id: number;
  readonly key: string;
}

/** The tab that the popup is about: the active one, or the one that ?tab= names when it is opened as a page. */
async function findTab(): Promise<Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, key: pageKey(tab.url ?? '') };
}

function PopupPage() {
  const [tab, setTab] = useState<Tab>();
  const [summary, setSummary] = useState<PageSummary>();
  const [highlights, setHighlights] = useState<readonly Highlight[]>();
  const [trouble, setTrouble] = useState('');

  useEffect(() => {
    void findTab().then(setTab);
    const subscription = liveQuery(() => listHighlights(notebook.database)).subscribe(
      setHighlights,
      (error: unknown) =>
        setTrouble(
          `The notebook can't be opened: ${error instanceof Error ? error.message : error}. Restart the browser and try again.`,
        ),
    );
    return () => subscription.unsubscribe();
  }, []);

  useEffect(() => {
    if (tab)
      void askPage(tab.id, 'summarise', {}).then((answer) =>
        setSummary(answer.ok ? answer.value : undefined),
      );
  }, [tab, highlights]);

  const [here, elsewhere] = useMemo(() => {
    const onPage = (highlight: Highlight) => highlight.pageKey === tab?.key;
    const all = highlights ?? [];
    return [all.filter(onPage).sort((a, b) => a.start - b.start), all.filter((one) => !onPage(one))];
  }, [highlights, tab]);

  const attempt = (action: () => Promise<void>) =>
    void action().catch((error: unknown) =>
      setTrouble(`That did not work: ${error instanceof Error ? error.message : error}. Nothing was lost.`),
    );

  return (
    <Popup
      counts={countKinds(summary)}
      found={summary?.found}
      trouble={trouble || summary?.trouble || ''}
      here={highlights && here}
      elsewhere={elsewhere}
      onShow={(highlight) => {
        if (tab && highlight.pageKey === tab.key) void askPage(tab.id, 'show', { id: highlight.id });
        else void browser.tabs.create({ url: highlight.page.url });
      }}
      onDelete={({ id }) => attempt(() => binHighlight(notebook, id))}
      onUndo={({ id }) => attempt(() => restoreHighlight(notebook, id))}
      onExport={download}
      onSaveSelection={() =>
        attempt(async () => {
          if (!tab) return;
          await injectContent(tab.id);
          const answer = await askPage(tab.id, 'saveSelection', {});
          if (!answer.ok) setTrouble(answer.error);
        })
      }
    />
  );
}

function countKinds(summary: PageSummary | undefined): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of summary?.spots ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function download(name: FormatName, highlights: readonly Highlight[]): void {
  const { extension, type, write } = formats[name];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([write(highlights)], { type }));
  link.download = `tifa-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

render(<PopupPage />, document.getElementById('popup') as HTMLElement);
