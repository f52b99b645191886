import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Changes } from '../../lib/anchor/changes';
import { type FormatName, formats } from '../../lib/export/formats';
import { type Kind, kinds } from '../../lib/glossary/category';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Colour, Highlight } from '../../lib/notebook/highlight';
import type { Amount } from '../../lib/settings/settings';
import { AlarmNotice, type AlarmShown } from '../AlarmNotice';
import { Switch } from '../Switch';
import { AmountChoice } from './AmountChoice';
import { HighlightList } from './HighlightList';
import { Lookup } from './Lookup';

export interface PopupProps {
  /** The site of the page, and whether Tifa is on there; undefined where it can't be switched. */
  readonly site: { readonly name: string; readonly on: boolean } | undefined;
  /** How many different headwords of each kind the page has; undefined where it does not answer. */
  readonly counts: Readonly<Partial<Record<Kind, number>>> | undefined;
  /** The page is still being read. */
  readonly isReading: boolean;
  /** Ids of the highlights that stand on the page now; undefined while that is not known. */
  readonly found: readonly string[] | undefined;
  /** What has become of this page's highlights that were edited, by id. */
  readonly changes?: ReadonlyMap<string, Changes>;
  /** What is kept of the whole article (ArticleLine). */
  readonly article?: ComponentChildren;
  readonly trouble: string;
  /** What is wrong with the notebook. */
  readonly alarm?: AlarmShown | undefined;
  /** What the reader searches for, and what the glossary has for it. */
  readonly search: string;
  readonly entries: readonly CompiledEntry[];
  /** This page's highlights that the search finds, in page order; undefined while they load. */
  readonly here: readonly Highlight[] | undefined;
  /** The newest of all others that it finds, and how many there are; undefined while they are counted. */
  readonly elsewhere: readonly Highlight[];
  readonly countElsewhere: number | undefined;
  /** The search may find more in a moment. */
  readonly isSearching: boolean;
  /** How much of what is found the page shows. */
  readonly show: Amount;
  readonly kindsOff: readonly string[];
  readonly onSite: (on: boolean) => void;
  readonly onKind: (kind: Kind, on: boolean) => void;
  readonly onSettings: () => void;
  readonly onAmount: (amount: Amount) => void;
  readonly onSearch: (search: string) => void;
  readonly onShow: (highlight: Highlight) => void;
  /** Both say whether it worked. */
  readonly onDelete: (highlight: Highlight) => Promise<boolean>;
  readonly onUndo: (highlight: Highlight) => Promise<boolean>;
  readonly onColour: (highlight: Highlight, colour: Colour) => void;
  /** Exports all that the lists stand for, and says how many that are; undefined where it failed. */
  readonly onExport: (format: FormatName) => Promise<number | undefined>;
  readonly onSaveSelection: () => void;
  readonly onOpen: (page: OwnPage) => void;
  readonly onBackups: () => void;
}

/** Our own pages that the popup opens. */
export type OwnPage = 'library' | 'study' | 'reading-room' | 'glossary' | 'welcome';

const ownPages = {
  library: 'library',
  study: 'study',
  'reading-room': 'readingRoom',
  glossary: 'glossary',
  welcome: 'welcome',
} as const satisfies Record<OwnPage, string>;

/** The toolbar popup: what is on the page, what was saved, and the ways out. */
export function Popup({
  site,
  counts,
  isReading,
  found,
  changes,
  article,
  trouble,
  alarm,
  search,
  entries,
  here,
  elsewhere,
  countElsewhere,
  isSearching,
  show,
  kindsOff,
  onSite,
  onAmount,
  onKind,
  onSettings,
  onSearch,
  onShow,
  onDelete,
  onUndo,
  onColour,
  onExport,
  onSaveSelection,
  onOpen,
  onBackups,
}: PopupProps) {
  const [deleted, setDeleted] = useState<Highlight>();
  const [said, setSaid] = useState('');
  const lists = {
    onShow,
    onColour,
    onDelete: async (highlight: Highlight) => {
      if (await onDelete(highlight)) setDeleted(highlight);
    },
  };

  const exportAs = async (name: FormatName) => {
    setDeleted(undefined);
    const count = await onExport(name);
    if (count === undefined) return;
    const { label } = formats[name];
    setSaid(
      count > 0 ? t('popup.exported', [writeNumber(count)], { format: label }) : t('popup.nothingToExport'),
    );
  };

  return (
    <main class="popup">
      <header>
        <h1>
          Tifa <em lang="zh-Hans">提法</em>
        </h1>
        {site && (
          <Switch on={site.on} onChange={onSite}>
            {t('popup.onThisSite')}
          </Switch>
        )}
      </header>
      {alarm && <AlarmNotice alarm={alarm} onBackups={onBackups} />}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {site && !site.on ? (
        <p class="counts none">{t('popup.siteOff', { site: site.name })}</p>
      ) : (
        <Counts counts={counts} isReading={isReading} kindsOff={kindsOff} onKind={onKind} />
      )}
      <p class="choices">
        <AmountChoice show={show} onChange={onAmount} />
        <button type="button" onClick={onSettings}>
          {t('popup.settings')}
        </button>
      </p>
      {article}
      <input
        type="search"
        placeholder={t('popup.searchHint')}
        aria-label={t('popup.search')}
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <div class="lists">
        <HighlightList
          title={t('popup.onThisPage')}
          highlights={here ?? []}
          found={found}
          changes={changes}
          {...lists}
        />
        <HighlightList
          title={t('popup.elsewhere')}
          highlights={elsewhere}
          count={countElsewhere}
          {...lists}
        />
        {isSearching && <p class="empty">{t('popup.searching')}</p>}
        {here && here.length + elsewhere.length === 0 && !isSearching && <Empty searching={search !== ''} />}
        <Lookup entries={entries} />
      </div>
      <div class="status" role="status">
        {deleted ? (
          <>
            <span>{t('said.deleted')}</span>
            <button
              type="button"
              onClick={() => {
                void onUndo(deleted);
                setDeleted(undefined);
              }}
            >
              {t('action.undo')}
            </button>
          </>
        ) : (
          said
        )}
      </div>
      <nav>
        {Object.entries(ownPages).map(([page, name]) => (
          <button key={page} type="button" onClick={() => onOpen(page as OwnPage)}>
            {t(`page.${name}`)}
          </button>
        ))}
      </nav>
      <footer>
        <span class="exports">
          {t('action.export')}
          {Object.entries(formats).map(([name, { label }]) => (
            <button key={name} type="button" onClick={() => void exportAs(name as FormatName)}>
              {label}
            </button>
          ))}
        </span>
        <button type="button" class="primary" onClick={onSaveSelection}>
          {t('popup.saveSelection')}
        </button>
      </footer>
    </main>
  );
}

/** What the page has of each kind; pressing a kind takes its underlines away, on all pages, or brings them back. */
function Counts({
  counts,
  isReading,
  kindsOff,
  onKind,
}: Pick<PopupProps, 'counts' | 'isReading' | 'kindsOff' | 'onKind'>) {
  if (!counts) return <p class="counts none">{t('popup.nothingToDo')}</p>;
  const present = kinds.filter((kind) => counts[kind]);
  if (present.length === 0)
    return <p class="counts none">{isReading ? t('popup.reading') : t('popup.noTerms')}</p>;
  return (
    <p class="counts">
      {present.map((kind) => {
        const isKindOn = !kindsOff.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            class="chip"
            style={{ '--kind': `var(--${kind})` }}
            aria-pressed={isKindOn}
            title={isKindOn ? t('popup.kindOn') : t('popup.kindOff')}
            onClick={() => onKind(kind, !isKindOn)}
          >
            {t(`kindCount.${kind}`, counts[kind] ?? 0)}
          </button>
        );
      })}
    </p>
  );
}

function Empty({ searching }: { searching: boolean }) {
  return <p class="empty">{searching ? t('popup.noneFound') : t('popup.noneSaved')}</p>;
}
