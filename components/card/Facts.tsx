import type { ComponentChildren } from 'preact';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t } from '../../lib/locales/translate';

/** What the glossary knows of an entry beside its sense, a line each. */
export function Facts({
  entry,
  headword,
  onEntry,
}: {
  entry: CompiledEntry;
  headword: string;
  onEntry: (id: string) => void;
}) {
  const rows: [string, ComponentChildren][] = [];
  if (headword !== entry.zh) rows.push([t('fact.formOf'), `${entry.zh} ${entry.pinyin}`]);
  const note = entry.variants?.find(({ zh }) => zh === headword)?.note;
  if (note) rows.push([t('fact.thisForm'), <English key="note">{note}</English>]);
  for (const { en, source } of entry.official ?? [])
    rows.push([
      t('fact.official'),
      <English key={en}>
        {en}
        <cite>{nameSource(source)}</cite>
      </English>,
    ]);
  if (entry.literal) rows.push([t('fact.literal'), <English key="literal">{entry.literal}</English>]);
  if (entry.coined) rows.push([t('fact.coined'), <English key="coined">{entry.coined}</English>]);
  if (entry.parent) rows.push([t('fact.under'), <Linked key="parent" {...entry.parent} onEntry={onEntry} />]);
  if (entry.related)
    rows.push([
      t('fact.with'),
      entry.related.map((one) => <Linked key={one.id} {...one} onEntry={onEntry} />),
    ]);
  if (entry.own?.source) rows.push([t('fact.from'), entry.own.source]);
  if (rows.length === 0) return null;
  return (
    <dl>
      {rows.map(([name, value], i) => (
        <>
          <dt key={`${name}${i}`}>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** An own entry may not say the year, or nothing at all. */
export const nameSource = ({ title, year }: NonNullable<CompiledEntry['official']>[number]['source']) =>
  [title, year].filter(Boolean).join(', ');
/** The glossary is in English, whatever the interface speaks. */
const English = ({ children }: { children: ComponentChildren }) => <span lang="en">{children}</span>;

/** Another entry, which opens inside of the card. */
function Linked({
  id,
  zh,
  gloss,
  onEntry,
}: {
  id: string;
  zh: string;
  gloss: string;
  onEntry: (id: string) => void;
}) {
  return (
    <button type="button" class="link" title={gloss} onClick={() => onEntry(id)}>
      <span lang="zh-Hans">{zh}</span>
    </button>
  );
}
