import type { Piece } from '../lib/anchor/changes';

/** A text that was edited, with what was taken out and what was put in. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, i) =>
        kind === 'removed' ? (
          <del key={`${i}${text}`}>{text}</del>
        ) : kind === 'added' ? (
          <ins key={`${i}${text}`}>{text}</ins>
        ) : (
          <span key={`${i}${text}`}>{text}</span>
        ),
      )}
    </>
  );
}
