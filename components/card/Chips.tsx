import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t } from '../../lib/locales/translate';
import type { Spot } from '../../lib/spotting/spot';
import { keyOf, nameOfRank } from './names';

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
    status &&
      [t(`status.${status.is}`), [status.from, status.to].filter(Boolean).join('–')]
        .filter(Boolean)
        .join(' '),
    since && t('chip.since', { date: since }),
    tier && t(`rung.${tier}`),
    rank && nameOfRank(rank),
    register && t(`register.${keyOf(register)}`),
  ].filter(Boolean);
  return (
    <div class="chips">
      <span class="chip kind">{describeKind(spot)}</span>
      {spot.basis === 'own' && <span class="chip">{t('chip.own')}</span>}
      {facts.map((fact) => (
        <span key={fact} class="chip">
          {fact}
        </span>
      ))}
    </div>
  );
}

function describeKind(spot: Spot): string {
  const one = t(`kind.${spot.kind}`);
  if (spot.kind === 'person')
    return [one, spot.official && t('chip.official'), spot.foreign && t('chip.foreign')]
      .filter(Boolean)
      .join(' · ');
  if (spot.coined?.shape === 'parallel') return `${one} · ${t('chip.units', spot.parts?.length ?? 0)}`;
  if (spot.coined && !spot.coined.isExpanded) return one;
  return spot.kind === 'formula' && spot.parts ? `${one} · ${t('chip.parts', spot.parts.length)}` : one;
}
