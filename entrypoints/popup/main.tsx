import { liveQuery } from 'dexie';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/switch.css';
import '../../components/popup/popup.css';
import { type OwnPage, Popup } from '../../components/popup/Popup';
import { type FormatName, formats } from '../../lib/export/formats';
import type { Kind } from '../../lib/glossary/category';
import type { PageSummary } from '../../lib/messages/protocol';
import { askPage } from '../../lib/messages/send';
import type { Highlight } from '../../lib/notebook/highlight';
import { binHighlight, listHighlights, restoreHighlight } from '../../lib/notebook/highlights';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { pageKey } from '../../lib/page/address';
import { switchKind } from '../../lib/settings/settings';
import { isOn, normaliseSite, switchSite } from '../../lib/settings/sites';
import { saveSelectionIn } from '../background/save-selection';
import { download } from '../own-page/download';
import { openStudy } from '../own-page/open-study';
import { type ChangeSettings, useSettings } from '../settings/use-settings';
import { changesOf } from './changes';
import { useLookup } from './lookup';

const pauseBetweenQuestions = 500;
/** A page that was just switched on answers in a moment. */
const questionsWithoutAnswer = 4;
const notebook = openNotebook(browser.storage.local);

interface Tab {
  readonly id: number;
  readonly key: string;
  /** Where pages of its site can be switched off. */
  readonly site: string | undefined;
}

/** The tab that the popup is about: the active one, or the one that ?tab= names when it is opened as a page. */
async function findTab(): Promise<Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined
    ? undefined
    : { id: tab.id, key: pageKey(tab.url ?? ''), site: siteOf(tab.url ?? '') };
}

const siteOf = (url: string) => (/^https?:/.test(url) ? normaliseSite(url) : undefined);

function PopupPage() {
  const [tab, setTab] = useState<Tab>();
  const [highlights, setHighlights] = useState<readonly Highlight[]>();
  const [trouble, setTrouble] = useState('');
  const [search, setSearch] = useState('');
  const [settings, change] = useSettings();
  const site = tab?.site;
  const isSiteOn = !settings || !site || isOn(settings, [site]);
  const summary = usePageSummary(tab, highlights, isSiteOn);
  const entries = useLookup(search, setTrouble);

  useEffect(() => {
    void findTab().then(setTab);
    const subscription = liveQuery(() => listHighlights(notebook.database)).subscribe(
      setHighlights,
      (error: unknown) => setTrouble(t('said.notebookClosed', { reason: sentenceOf(error) })),
    );
    return () => subscription.unsubscribe();
  }, []);

  const [here, elsewhere] = useMemo(() => {
    const onPage = (highlight: Highlight) => highlight.pageKey === tab?.key;
    const all = highlights ?? [];
    return [all.filter(onPage).sort((a, b) => a.start - b.start), all.filter((one) => !onPage(one))];
  }, [highlights, tab]);

  /** Does it, and says whether it worked; if not, the reader is told why. */
  const attempt = async (action: () => Promise<void>): Promise<boolean> => {
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
  const openPage = async (page: OwnPage) => {
    if (page !== 'study') await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
    else if (tab) await openStudy(tab.id);
    window.close();
  };

  const changes = useMemo(() => changesOf(summary?.edited ?? [], here), [summary, here]);
  const set = (how: Parameters<ChangeSettings>[0]) => void attempt(() => change(how));

  return (
    <Popup
      site={settings && site ? { name: site, on: isSiteOn } : undefined}
      counts={summary && countKinds(summary)}
      found={summary?.found}
      changes={changes}
      trouble={trouble || summary?.trouble || ''}
      isReading={summary?.isReading ?? false}
      search={search}
      entries={entries}
      here={highlights && here}
      elsewhere={elsewhere}
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
      onExport={write}
      onSaveSelection={() =>
        void saveSelectionIn(tab?.id).then((saved) => setTrouble(saved.ok ? '' : saved.error))
      }
      onOpen={(page) => void attempt(() => openPage(page))}
    />
  );
}

/** What the page says of itself, asked again while it is still being read. Undefined where it does not answer. */
function usePageSummary(
  tab: Tab | undefined,
  highlights: unknown,
  isSiteOn: boolean,
): PageSummary | undefined {
  const [summary, setSummary] = useState<PageSummary>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    let questions = questionsWithoutAnswer;
    const askAgain = async (id: number) => {
      const answer = await askPage(id, 'summarise', {});
      if (!isWanted) return;
      setSummary(answer.ok ? answer.value : undefined);
      const isMoreToCome = answer.ok ? answer.value.isReading : --questions > 0;
      if (isMoreToCome) timer = setTimeout(askAgain, pauseBetweenQuestions, id);
    };
    if (tab && isSiteOn) void askAgain(tab.id);
    else setSummary(undefined);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [tab, highlights, isSiteOn]);
  return summary;
}

function countKinds({ spots }: PageSummary): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of spots) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function write(name: FormatName, highlights: readonly Highlight[]): void {
  const format = formats[name];
  download(format.write(highlights), 'tifa', format);
}

/** Pages of the web, and our own: texts of the reading room have an address too. */
const canOpen = (url: string) => /^https?:/.test(url) || url.startsWith(browser.runtime.getURL('/'));

namePage(t('extension.shortName'));
render(<PopupPage />, document.getElementById('popup') as HTMLElement);
