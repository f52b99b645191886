import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t } from '../../lib/locales/translate';
import { nameSource } from '../card/Facts';

/** What the glossary has for a search: a line each, which opens to what the entry says. */
export function Lookup({ entries }: { entries: readonly CompiledEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={t('popup.inGlossary')}>
      <h2>{t('popup.inGlossary')}</h2>
      <ul>
        {entries.map(({ id, kind, zh, pinyin, gloss, sense, official, own }) => (
          <li key={id}>
            <details style={{ '--kind': `var(--${kind})` }}>
              <summary>
                <b lang="zh-Hans">{zh}</b> <span lang="zh-Latn">{pinyin}</span> <span lang="en">{gloss}</span>
                {own && <small>{t('chip.own')}</small>}
              </summary>
              {sense && <p lang="en">{sense}</p>}
              {official?.map(({ en, source }) => (
                <p key={en} class="meta" lang="en">
                  {source.title ? `${en} (${nameSource(source)})` : en}
                </p>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
