import { liveQuery } from 'dexie';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/study/study.css';
import { Study } from '../../components/study/Study';
import { type StudyTerm, type TermFormatName, termFormats } from '../../lib/export/terms';
import { askPage } from '../../lib/messages/send';
import { type Mark, termKey } from '../../lib/notebook/mark';
import { listMarks, markTerm } from '../../lib/notebook/marks';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { download } from '../own-page/download';
import { followPage, type StudiedPage } from './follow-page';

const notebook = openNotebook(browser.storage.local);

function StudyPage() {
  const [{ tabId, page }, setStudied] = useState<StudiedPage>({ tabId: undefined, page: undefined });
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const [trouble, setTrouble] = useState('');
  const [place, setPlace] = useState('');

  useEffect(
    () =>
      followPage((studied) => {
        setStudied(studied);
        setPlace('');
      }),
    [],
  );
  useEffect(() => {
    const subscription = liveQuery(() => listMarks(notebook.database)).subscribe(
      (rows) => setMarks(new Map(rows.map(({ key, mark }) => [key, mark]))),
      (error: unknown) => setTrouble(t('study.marksUnread', { reason: sentenceOf(error) })),
    );
    return () => subscription.unsubscribe();
  }, []);

  const terms = useMemo(
    () => page?.spots.map((spot): Term => ({ ...spot, mark: marks.get(termKey(spot)) ?? null })),
    [page, marks],
  );

  const scrollTo = async ({ kind, headword }: StudyTerm) => {
    if (tabId === undefined) return;
    const shown = await askPage(tabId, 'scrollTo', { kind, headword });
    setTrouble(shown.ok ? '' : shown.error);
    setPlace(shown.ok ? t('study.mention', { word: headword, ...shown.value }) : '');
  };

  const mark = (term: Term, mark: Mark | null) =>
    void markTerm(notebook, term, mark).catch((error) =>
      setTrouble(t('study.notMarked', { reason: sentenceOf(error) })),
    );

  const write = (name: TermFormatName, list: readonly StudyTerm[]) => {
    if (!page) return;
    const format = termFormats[name];
    download(format.write({ title: page.title, url: page.url, terms: list }), 'tifa-terms', format);
  };

  return (
    <Study
      title={page?.title ?? ''}
      terms={terms}
      characters={page?.characters ?? 0}
      isReading={page?.isReading ?? false}
      trouble={trouble || page?.trouble || ''}
      place={place}
      onScrollTo={(term) => void scrollTo(term)}
      onMark={mark}
      onExport={write}
    />
  );
}

/** A term with the glossary entry that its mark belongs to. */
type Term = StudyTerm & { readonly entryId?: string };

namePage(t('page.studyTitle'));
render(<StudyPage />, document.getElementById('study') as HTMLElement);
