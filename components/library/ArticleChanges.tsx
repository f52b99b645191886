import type { BlockChange } from '../../lib/anchor/article-changes';
import { language, t, writeNumber } from '../../lib/locales/translate';
import type { ArticleBlock } from '../../lib/notebook/article';
import { Pieces } from '../Pieces';
import { Block } from './ArticleText';

type Change = BlockChange<ArticleBlock>;

/** Unchanged paragraphs in a row are folded away, if they are more than these. */
const mostUnchanged = 2;

/** What was changed from one version of an article to a later one, paragraph by paragraph. */
export function ArticleChanges({ changes }: { changes: readonly Change[] }) {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const counts = [
    count('edited') > 0 ? t('article.edited', count('edited')) : '',
    count('added') > 0 ? t('article.added', count('added')) : '',
    count('removed') > 0 ? t('article.removed', count('removed')) : '',
  ].filter(Boolean);
  return (
    <div class="article-text changes">
      <p class="counts" role="status" lang={language()}>
        {counts.length > 0 ? t('article.counts', { counts: writeList(counts) }) : t('article.same')}
      </p>
      {groupRuns(changes).map((run, i) =>
        run[0]?.kind === 'same' && run.length > mostUnchanged ? (
          <details key={i}>
            <summary lang={language()}>{t('article.unchanged', [writeNumber(run.length)])}</summary>
            {run.map(showChange)}
          </details>
        ) : (
          run.map(showChange)
        ),
      )}
    </div>
  );
}

const writeList = (parts: readonly string[]) =>
  new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(parts);

function showChange(change: Change, i: number) {
  const { kind, block } = change;
  return (
    <Block key={i} kind={block.kind}>
      {kind === 'edited' ? (
        <Pieces pieces={change.pieces} />
      ) : (
        <Pieces pieces={[{ kind, text: block.text }]} />
      )}
    </Block>
  );
}

/** Changes of which those that follow each other are all unchanged, or none is. */
function groupRuns(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && (run[0]?.kind === 'same') === (change.kind === 'same')) run.push(change);
    else runs.push([change]);
  }
  return runs;
}
