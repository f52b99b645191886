import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { Spot } from '../../lib/spotting/spot';

/** The word in the page's script, with the other script beside it where the glossary knows it. */
export function Headword({ spot, entry }: { spot: Spot; entry?: CompiledEntry | undefined }) {
  const { zh, traditional } = entry?.variants?.find(({ zh }) => zh === spot.headword) ??
    entry ?? { zh: spot.headword, traditional: '' };
  const isTraditional = zh !== traditional && spot.text.replace(/\s/g, '') === traditional;
  const [shown, other] = isTraditional ? [traditional, zh] : [spot.headword, traditional];
  const [script, otherScript] = isTraditional ? ['zh-Hant', 'zh-Hans'] : ['zh-Hans', 'zh-Hant'];
  return (
    <h2 lang={script}>
      {shown}
      {other !== '' && other !== shown && <small lang={otherScript}>{other}</small>}
    </h2>
  );
}
