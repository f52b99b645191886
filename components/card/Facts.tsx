import type { ComponentChildren } from 'preact';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';

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
  if (headword !== entry.zh) rows.push(['Form of', `${entry.zh} ${entry.pinyin}`]);
  const note = entry.variants?.find(({ zh }) => zh === headword)?.note;
  if (note) rows.push(['This form', note]);
  for (const { en, source } of entry.official ?? [])
    rows.push([
      'Official',
      <>
        {en}
        <cite>{nameSource(source)}</cite>
      </>,
    ]);
  if (entry.literal) rows.push(['Literal', entry.literal]);
  if (entry.coined) rows.push(['Coined', entry.coined]);
  if (entry.parent) rows.push(['Under', <Linked key="parent" {...entry.parent} onEntry={onEntry} />]);
  if (entry.related)
    rows.push(['With', entry.related.map((one) => <Linked key={one.id} {...one} onEntry={onEntry} />)]);
  if (entry.own?.source) rows.push(['From', entry.own.source]);
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
