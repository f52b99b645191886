import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/switch.css';
import '../../components/colours.css';
import '../../components/popup/popup.css';
import { ArticleLine } from '../../components/popup/ArticleLine';
import { type OwnPage, Popup } from '../../components/popup/Popup';
import { type FormatName, formats } from '../../lib/export/formats';
import { askPage } from '../../lib/messages/send';
import { pageNow, wholeLibrary, writeView } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import { binHighlight, colourHighlight, restoreHighlight } from '../../lib/notebook/highlights';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { pageKey } from '../../lib/page/address';
import { switchKind } from '../../lib/settings/settings';
import { isOn, normaliseSite, switchSite } from '../../lib/settings/sites';
import { saveSelectionIn } from '../background/save-selection';
import { download } from '../own-page/download';
import { askToPersist, useAlarm } from '../own-page/keep-safe';
import { openStudy } from '../own-page/open-study';
import { type ChangeSettings, useSettings } from '../settings/use-settings';
import { changesOf } from './changes';
import { useLookup } from './lookup';
import { countKinds, usePageSummary } from './page-summary';
import { usePassages } from './passages';
import { useArticle } from './use-article';

const notebook = openNotebook(browser.storage.local);
// Opened while the tab is looked up. A failure is told when it is read.
notebook.database.open().catch(() => {});

interface Tab {
  readonly id: number;
  readonly key: string;
  /** Where pages of its site can be switched off. */
  readonly site: string | undefined;
}

/** The tab that the popup is about: the active one, or the one that ?tab= names when it is opened as a page; null where there is none. */
async function findTab(): Promise<Tab | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined
    ? null
    : { id: tab.id, key: pageKey(tab.url ?? ''), site: siteOf(tab.url ?? '') };
}

const siteOf = (url: string) => (/^https?:/.test(url) ? normaliseSite(url) : undefined);

function PopupPage() {
  const [tab, setTab] = useState<Tab | null>();
  const [trouble, setTrouble] = useState('');
  const [search, setSearch] = useState('');
  const [settings, change] = useSettings();
  const site = tab?.site;
  const isSiteOn = !settings || !site || isOn(settings, [site]);
  const { onPage, here, elsewhere, countElsewhere, isSearching, readAll } = usePassages(
    notebook,
    tab === null ? '' : tab?.key,
    search,
    (error) => setTrouble(t('said.notebookClosed', { reason: sentenceOf(error) })),
  );
  const summary = usePageSummary(tab?.id, onPage, isSiteOn);
  const entries = useLookup(notebook.database, search, setTrouble);
  const article = useArticle(notebook, site ? tab : undefined);
  const { alarm } = useAlarm(notebook);
  const hasSaved = (here?.length ?? 0) + (countElsewhere ?? 0) > 0;

  useEffect(() => {
    if (hasSaved) void askToPersist();
  }, [hasSaved]);

  useEffect(() => {
    void findTab().then(setTab);
  }, []);

  /** Does it, and says whether it worked; if not, the reader is told why. */
  const attempt = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      return true;
    } catch (error) {
      setTrouble(t('said.failed', { reason: sentenceOf(error) }));
      return false;
    }
  };

  const showOnPage = async (highlight: Highlight) => {
    if (tab && highlight.pageKey === tab.key) {
      const shown = await askPage(tab.id, 'show', { id: highlight.id });
      setTrouble(shown.ok ? '' : shown.error);
    } else if (canOpen(highlight.page.url)) await browser.tabs.create({ url: highlight.page.url });
  };

  /** The popup goes when it loses the focus; where it is a page it goes as well. */
  const openPage = async (page: OwnPage, query = '') => {
    if (page !== 'study') await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) + query });
    else if (tab) await openStudy(tab.id);
    window.close();
  };
  const openArticle = (against = '') =>
    void attempt(() => openPage('library', writeView({ ...wholeLibrary, article: tab?.key ?? '', against })));

  const changes = useMemo(() => changesOf(summary?.edited ?? [], onPage ?? []), [summary, onPage]);
  const set = (how: Parameters<ChangeSettings>[0]) => void attempt(() => change(how));

  return (
    <Popup
      site={settings && site ? { name: site, on: isSiteOn } : undefined}
      counts={summary && countKinds(summary)}
      found={summary?.found}
      changes={changes}
      alarm={alarm}
      trouble={trouble || summary?.trouble || ''}
      isReading={summary?.isReading ?? false}
      article={
        article && (
          <ArticleLine
            {...article}
            onKeep={() => void article.keep().catch((error: unknown) => setTrouble(sentenceOf(error)))}
            onRead={() => openArticle()}
            onCompare={() => openArticle(pageNow)}
          />
        )
      }
      search={search}
      entries={entries}
      here={here}
      elsewhere={elsewhere}
      countElsewhere={countElsewhere}
      isSearching={isSearching}
      show={settings?.show ?? 'balanced'}
      kindsOff={settings?.kindsOff ?? []}
      onSite={(on) => site && set((now) => switchSite(now, site, on))}
      onAmount={(show) => set((now) => ({ ...now, show }))}
      onKind={(kind, on) => set((now) => switchKind(now, kind, on))}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onSearch={setSearch}
      onShow={(highlight) => void showOnPage(highlight)}
      onDelete={({ id }) => attempt(() => binHighlight(notebook, id))}
      onUndo={({ id }) => attempt(() => restoreHighlight(notebook, id))}
      onColour={({ id }, colour) => void attempt(() => colourHighlight(notebook, id, colour))}
      onExport={async (format) => {
        let count = 0;
        const isDone = await attempt(async () => {
          const highlights = await readAll();
          count = highlights.length;
          if (count > 0) write(format, highlights);
        });
        return isDone ? count : undefined;
      }}
      onSaveSelection={() =>
        void saveSelectionIn(tab?.id).then((saved) => setTrouble(saved.ok ? '' : saved.error))
      }
      onOpen={(page) => void attempt(() => openPage(page))}
      onBackups={() =>
        void attempt(async () => {
          await browser.tabs.create({ url: browser.runtime.getURL('/library.html#backups') });
          window.close();
        })
      }
    />
  );
}

function write(name: FormatName, highlights: readonly Highlight[]): void {
  const format = formats[name];
  download(format.write(highlights), 'tifa', format);
}

/** Pages of the web, and our own: texts of the reading room have an address too. */
const canOpen = (url: string) => /^https?:/.test(url) || url.startsWith(browser.runtime.getURL('/'));

namePage(t('extension.shortName'));
render(<PopupPage />, document.getElementById('popup') as HTMLElement);
