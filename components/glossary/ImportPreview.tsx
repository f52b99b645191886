/** What a file of entries would do to the glossary. */
export interface OwnImportSummary {
  readonly added: number;
  /** Headwords of those that take the place of another. */
  readonly replaced: readonly string[];
  readonly present: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  readonly leftOut: readonly string[];
}

interface ImportPreviewProps {
  readonly summary: OwnImportSummary;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

const mostListed = 50;

/** Says what an import would do before it is done. */
export function ImportPreview({ summary, onImport, onCancel }: ImportPreviewProps) {
  const { added, replaced, present, refused, leftOut } = summary;
  const isAny = added + replaced.length > 0;
  return (
    <section class="preview" aria-label="Import">
      <h2>Nothing is imported yet</h2>
      <ul>
        <li>{`New: ${added.toLocaleString('en')}`}</li>
        {replaced.length > 0 && (
          <li>
            {`Replace one of the same headword: ${replaced.length.toLocaleString('en')} `}
            <span lang="zh-Hans">{named(replaced)}</span>
          </li>
        )}
        {present > 0 && <li>{`Here already, the same: ${present.toLocaleString('en')}`}</li>}
        {refused.length > 0 && (
          <li>
            {`Can’t be taken: ${refused.length.toLocaleString('en')}`}
            <ol>
              {refused.slice(0, mostListed).map(({ row, reason }) => (
                <li key={row}>{`Row ${row}. ${reason}`}</li>
              ))}
              {refused.length > mostListed && <li>{`and ${refused.length - mostListed} more`}</li>}
            </ol>
          </li>
        )}
        {leftOut.length > 0 && (
          <li>{`Columns or fields that an own entry doesn’t have, left out: ${leftOut.join(', ')}`}</li>
        )}
      </ul>
      <p class="actions">
        {isAny && (
          <button type="button" class="primary" onClick={onImport}>
            {`Import ${(added + replaced.length).toLocaleString('en')}`}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {isAny ? 'Cancel' : 'Close'}
        </button>
      </p>
    </section>
  );
}

const mostNamed = 12;
const named = (headwords: readonly string[]) =>
  headwords.slice(0, mostNamed).join('、') + (headwords.length > mostNamed ? '…' : '');
