import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { Spot } from '../../lib/spotting/spot';
import { isHan } from '../../lib/text/han';

/**
 * The word in the page's script, with the other script beside it where the glossary knows it. Of an own entry there is
 * the script in which the reader wrote it: where the page has the other one, both are known.
 */
export function Headword({ spot, entry }: { spot: Spot; entry?: CompiledEntry | undefined }) {
  const written = spot.text.replace(/\s/g, '');
  if (spot.basis === 'own' && isInOtherScript(written, spot.headword))
    return (
      <h2 lang="zh">
        {written}
        <small lang="zh">{spot.headword}</small>
      </h2>
    );
  const { zh, traditional } = entry?.variants?.find(({ zh }) => zh === spot.headword) ??
    entry ?? { zh: spot.headword, traditional: '' };
  const isTraditional = zh !== traditional && written === traditional;
  const [shown, other] = isTraditional ? [traditional, zh] : [spot.headword, traditional];
  const [script, otherScript] = isTraditional ? ['zh-Hant', 'zh-Hans'] : ['zh-Hans', 'zh-Hant'];
  return (
    <h2 lang={script}>
      {shown}
      {other !== '' && other !== shown && <small lang={otherScript}>{other}</small>}
    </h2>
  );
}

/** The page's form is the reader's but for Han characters: full-width letters and the like are no other script. */
const isInOtherScript = (written: string, form: string): boolean =>
  written !== form &&
  written.length === form.length &&
  [...written].every((character, i) => character === form[i] || isHan(character.charCodeAt(0)));
