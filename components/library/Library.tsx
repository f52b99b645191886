import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormatName } from '../../lib/export/formats';
import { t } from '../../lib/locales/translate';
import type { FacetCounts } from '../../lib/notebook/count-facets';
import {
  allArticles,
  isFiltered,
  type LibraryView,
  noArticle,
  wholeLibrary,
} from '../../lib/notebook/filter';
import type { Annotation, Colour, Highlight } from '../../lib/notebook/highlight';
import type { Listing } from '../../lib/notebook/listing';
import { AlarmNotice, type AlarmShown } from '../AlarmNotice';
import { ArticleList } from './ArticleList';
import { ArticlePane, type ArticlePaneProps } from './ArticlePane';
import { Backups, type BackupsProps } from './Backups';
import { BulkBar } from './BulkBar';
import { EmptyList } from './EmptyList';
import { Filters } from './Filters';
import { HighlightRows } from './HighlightRows';
import { ImportOffer, type ImportSummary } from './ImportOffer';
import { ReadingPane, type ReadingPaneProps } from './ReadingPane';
import { nothingSelected, type Selection, withoutHidden } from './selection';
import { Toolbar } from './Toolbar';

export interface LibraryProps {
  readonly view: LibraryView;
  /** What the view shows, in its groups, and gives the ids of it in the view's order. */
  readonly listing: Listing;
  readonly count: number;
  readonly listIds: () => readonly string[];
  /** Undefined until they are counted. */
  readonly counts: FacetCounts | undefined;
  /** How many are saved in all, the bin included. */
  readonly total: number;
  readonly isLoading: boolean;
  /** The highlight that is open, and the address of its place, '' where that can't be opened. */
  readonly open: Highlight | undefined;
  readonly place: string;
  /** The kept article that is open, all of them where the list is asked for, and the versions of the open passage's. */
  readonly article: ArticlePaneProps | undefined;
  readonly articles: Parameters<typeof ArticleList>[0]['articles'];
  readonly kept: ReadingPaneProps['kept'];
  readonly trouble: string;
  /** What was done last, and whether it can be undone. */
  readonly said: string;
  readonly canUndo: boolean;
  readonly offer: ImportSummary | undefined;
  readonly alarm: AlarmShown | undefined;
  /** While the panel of backups is open. */
  readonly backups: BackupsProps | undefined;
  readonly onBackups: () => void;
  readonly onForgetLoss: () => void;
  readonly onView: (change: Partial<LibraryView>) => void;
  readonly onTag: (
    ids: readonly string[],
    change: { add?: readonly string[]; remove?: readonly string[] },
  ) => void;
  readonly onColour: (ids: readonly string[], colour: Colour) => void;
  readonly onRenameTag: (from: string, to: string) => void;
  readonly onKeepArticle: (pageKey: string) => void;
  /** Says whether it worked. */
  readonly onKeep: (id: string, annotation: Annotation) => Promise<boolean>;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onRestore: (ids: readonly string[]) => void;
  readonly onDeleteForGood: (ids: readonly string[]) => void;
  readonly onUndo: () => void;
  readonly onCopy: (text: string) => void;
  readonly onExport: (format: FormatName, ids: readonly string[]) => void;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancelImport: () => void;
}

/** Everything that was saved, in three columns that fold to one: filters, list, and the passage that is open. */
export function Library(props: LibraryProps) {
  const { view, listing, counts, open, onView } = props;
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [hasFilters, setHasFilters] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(
    () =>
      setSelection((current) =>
        current.ids.size === 0 ? current : withoutHidden(current, new Set(props.listIds())),
      ),
    [listing],
  );
  const selected = [...selection.ids];
  const showAll = () => onView({ ...wholeLibrary, inBin: view.inBin, group: view.group, order: view.order });
  const emptiness =
    isFiltered(view) && props.total > 0 ? 'nothing fits' : view.inBin ? 'empty bin' : 'nothing saved';

  return (
    <main class={`library ${hasFilters ? 'with-filters' : ''} ${open || view.article ? 'with-open' : ''}`}>
      <Toolbar
        view={view}
        count={props.count}
        isLoading={props.isLoading}
        hasFilters={hasFilters}
        onFilters={() => setHasFilters(!hasFilters)}
        onView={onView}
        onExport={(format) => props.onExport(format, props.listIds())}
        onFile={props.onFile}
        hasBackups={props.backups !== undefined}
        onBackups={props.onBackups}
      />
      {props.trouble && (
        <p class="trouble" role="alert">
          {props.trouble}
        </p>
      )}
      {(props.alarm || props.backups) && (
        <div class="safety">
          {props.alarm && (
            <AlarmNotice
              alarm={props.alarm}
              onBackups={props.backups ? undefined : props.onBackups}
              onForget={props.onForgetLoss}
            />
          )}
          {props.backups && <Backups {...props.backups} />}
        </div>
      )}
      {props.offer && (
        <ImportOffer summary={props.offer} onAdd={props.onImport} onCancel={props.onCancelImport} />
      )}
      <Filters view={view} counts={counts} onView={onView} onRenameTag={props.onRenameTag} />
      <section class="list" aria-label={t('library.list')}>
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            inBin={view.inBin}
            onTag={(change) => props.onTag(selected, change)}
            onColour={(colour) => props.onColour(selected, colour)}
            onExport={(format) => props.onExport(format, selected)}
            onDelete={() => props.onDelete(selected)}
            onRestore={() => props.onRestore(selected)}
            onDeleteForGood={() => props.onDeleteForGood(selected)}
            onClear={() => setSelection(nothingSelected)}
          />
        )}
        {props.count > 0 ? (
          <HighlightRows
            listing={listing}
            nameless={view.group === 'none' ? '' : t(`nameless.${view.group}`)}
            selection={selection}
            open={view.open}
            onSelect={setSelection}
            onOpen={(id) => onView({ open: id, ...noArticle })}
            onDelete={() => {
              const ids = selected.length > 0 ? selected : view.open ? [view.open] : [];
              if (ids.length > 0 && !view.inBin) props.onDelete(ids);
            }}
            onEnter={() => heading.current?.focus()}
          />
        ) : (
          <EmptyList why={props.isLoading ? 'still loading' : emptiness} onShowAll={showAll} />
        )}
        <p class="status" role="status">
          {props.said}
          {props.canUndo && (
            <button type="button" onClick={props.onUndo}>
              {t('action.undo')}
            </button>
          )}
        </p>
      </section>
      <section class="pane" aria-label={t('library.pane')}>
        {props.article ? (
          <ArticlePane {...props.article} />
        ) : view.article === allArticles ? (
          <ArticleList
            articles={props.articles}
            onArticle={(article) => onView({ ...noArticle, article })}
            onBack={() => onView(noArticle)}
          />
        ) : open ? (
          <ReadingPane
            highlight={open}
            place={props.place}
            headingRef={heading}
            kept={props.kept}
            onReadArticle={() => onView({ ...noArticle, article: open.pageKey })}
            onKeepArticle={() => props.onKeepArticle(open.pageKey)}
            onKeep={(annotation) => props.onKeep(open.id, annotation)}
            onColour={(colour) => props.onColour([open.id], colour)}
            onTag={(tag) => onView({ tag })}
            onCopy={props.onCopy}
            onDelete={() => props.onDelete([open.id])}
            onRestore={() => props.onRestore([open.id])}
            onClose={() => onView({ open: '' })}
          />
        ) : (
          props.count > 0 && <p class="empty">{t('library.choose')}</p>
        )}
      </section>
      <datalist id="tags">
        {counts?.tag.slice(0, mostOffered).map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </main>
  );
}

/** Tags that a field offers to complete. */
const mostOffered = 300;
