import type { Kind } from '../../lib/glossary/category';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { Spot } from '../../lib/spotting/spot';

/** What each kind is called where the reader sees it. */
export const kindNames: Readonly<Record<Kind, { one: string; many: string }>> = {
  person: { one: 'person', many: 'people' },
  institution: { one: 'body', many: 'bodies' },
  position: { one: 'position', many: 'positions' },
  meeting: { one: 'meeting', many: 'meetings' },
  document: { one: 'document', many: 'documents' },
  term: { one: 'term', many: 'terms' },
  formula: { one: 'formula', many: 'formulas' },
  slogan: { one: 'slogan', many: 'slogans' },
};

/** Kind and status at a glance. */
export function Chips({ spot, entry }: { spot: Spot; entry?: CompiledEntry | undefined }) {
  const {
    status,
    since,
    tier,
    rank = spot.kind === 'person' ? undefined : spot.rank,
    register,
  } = entry ?? {};
  const facts = [
    status && [status.is, [status.from, status.to].filter(Boolean).join('–')].filter(Boolean).join(' '),
    since && `since ${since}`,
    tier && `${tier} level`,
    rank,
    register,
  ].filter(Boolean);
  return (
    <div class="chips">
      <span class="chip kind">{describeKind(spot)}</span>
      {spot.basis === 'own' && <span class="chip">Your entry</span>}
      {facts.map((fact) => (
        <span key={fact} class="chip">
          {fact}
        </span>
      ))}
    </div>
  );
}

function describeKind(spot: Spot): string {
  const { one } = kindNames[spot.kind];
  if (spot.kind === 'person')
    return [one, spot.official && 'official', spot.foreign && 'foreign'].filter(Boolean).join(' · ');
  if (spot.coined?.shape === 'parallel') return `${one} · ${spot.parts?.length} units`;
  if (spot.coined && !spot.coined.isExpanded) return one;
  return spot.kind === 'formula' && spot.parts ? `${one} · ${spot.parts.length} parts` : one;
}
