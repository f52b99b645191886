import { t } from '../../lib/locales/translate';
import type { CoinedMeaning, SpotPart } from '../../lib/spotting/spot';
import { partsOfChange } from './change';
import { PartPinyin } from './Pinyin';
import { partsOfPattern } from './pattern';

/** What can be said of something that no glossary lists: from where it is known, its members or words, what it changes. */
export function Coined({
  headword,
  coined,
  parts,
  onShow,
  onEntry,
}: {
  headword: string;
  coined: CoinedMeaning;
  parts: readonly SpotPart[];
  /** Shows where a member stands on the page. */
  onShow: (zh: string) => void;
  onEntry: (id: string) => void;
}) {
  const { shape, isExpanded, alters } = coined;
  return (
    <>
      <p class="notice">{t(`coined.${isExpanded ? 'expanded' : shape}`)}</p>
      {alters && <Change alters={alters} to={headword} onEntry={onEntry} />}
      {isExpanded ? (
        <Members parts={parts} onShow={onShow} />
      ) : shape === 'parallel' ? (
        <Pattern parts={parts} />
      ) : (
        <Words parts={parts} />
      )}
    </>
  );
}

function Members({ parts, onShow }: { parts: readonly SpotPart[]; onShow: (zh: string) => void }) {
  return (
    <ol>
      {parts.map(({ zh, pinyin, gloss }) => (
        <li key={zh}>
          <button type="button" class="member" onClick={() => onShow(zh)} title={t('coined.showOnPage')}>
            <b lang="zh-Hans">{zh}</b>
          </button>
          <PartPinyin reading={pinyin} />
          <span lang="en">{gloss}</span>
        </li>
      ))}
    </ol>
  );
}

/** The units one below the other, with what they share set apart from what varies. */
function Pattern({ parts }: { parts: readonly SpotPart[] }) {
  return (
    <ol>
      {partsOfPattern(parts.map(({ zh }) => zh)).map((unit, i) => (
        <li key={parts[i]?.zh}>
          <b lang="zh-Hans">
            {unit.map(({ text, repeats }, k) =>
              repeats ? <mark key={`${k}${text}`}>{text}</mark> : <span key={`${k}${text}`}>{text}</span>,
            )}
          </b>
          <PartPinyin reading={parts[i]?.pinyin ?? ''} />
          <span lang="en">{parts[i]?.gloss}</span>
        </li>
      ))}
    </ol>
  );
}

function Words({ parts }: { parts: readonly SpotPart[] }) {
  return (
    <dl>
      {parts.map(({ zh, gloss }, i) => (
        <>
          <dt key={`${zh}${i}`} lang="zh-Hans">
            {zh}
          </dt>
          <dd lang="en">{gloss}</dd>
        </>
      ))}
    </dl>
  );
}

/** The known wording above the one that stands here, with what was dropped and what was added. */
function Change({
  alters,
  to,
  onEntry,
}: {
  alters: NonNullable<CoinedMeaning['alters']>;
  to: string;
  onEntry: (id: string) => void;
}) {
  const { before, dropped, added, after } = partsOfChange(alters.zh, to);
  return (
    <dl>
      <dt>{t('coined.usual')}</dt>
      <dd lang="zh-Hans">
        {before}
        {dropped && <del>{dropped}</del>}
        {after}
        <cite>
          <span lang="en">{alters.gloss}</span>{' '}
          <button type="button" class="link" onClick={() => onEntry(alters.id)}>
            {t('action.show')}
          </button>
        </cite>
      </dd>
      <dt>{t('coined.here')}</dt>
      <dd lang="zh-Hans">
        {before}
        {added && <ins>{added}</ins>}
        {after}
      </dd>
    </dl>
  );
}
