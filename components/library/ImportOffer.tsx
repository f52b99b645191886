/** What a file holds that is about to be imported. */
export interface ImportSummary {
  readonly added: number;
  /** In the notebook already. */
  readonly present: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

interface ImportOfferProps {
  readonly summary: ImportSummary;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

const mostListed = 50;

/** Says what an import would do before it is done. */
export function ImportOffer({ summary: { added, present, refused }, onAdd, onCancel }: ImportOfferProps) {
  return (
    <section class="offer" aria-label="Import">
      <p>
        {[
          `${passages(added)} can be added.`,
          present > 0 && `${passages(present)} ${present === 1 ? 'is' : 'are'} here already.`,
          refused.length > 0 && `${rows(refused.length)} can’t be read and would be left out:`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, mostListed).map(({ row, reason }) => (
            <li key={row}>{`Row ${row}: ${reason}`}</li>
          ))}
          {refused.length > mostListed && <li>{`and ${refused.length - mostListed} more`}</li>}
        </ul>
      )}
      <p>
        {added > 0 && (
          <button type="button" class="primary" onClick={onAdd}>
            {`Add ${added.toLocaleString('en')}`}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {added > 0 ? 'Cancel' : 'Close'}
        </button>
      </p>
    </section>
  );
}

const passages = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'passage' : 'passages'}`;
const rows = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
