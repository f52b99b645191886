import type { Ref } from 'preact';
import type { Kind } from '../../lib/glossary/category';
import { t } from '../../lib/locales/translate';
import { showTerm } from '../../lib/settings/hidden-terms';
import { type Settings, switchKind } from '../../lib/settings/settings';
import { Switch } from '../Switch';
import { Choice } from './Choice';
import { KeyField } from './KeyField';
import { Legend } from './Legend';
import { Links } from './Links';
import { RemovableList } from './RemovableList';
import { Section } from './Section';
import { Sites } from './Sites';

export interface SettingsPageProps {
  readonly settings: Settings;
  /** What the last change came to. */
  readonly said: string;
  /** Where the legend stands, for whoever paints it. */
  readonly legend: Ref<HTMLUListElement>;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly onReset: () => void;
  /** There where the last change was a reset. */
  readonly onUndo: (() => void) | undefined;
}

/** Everything that the reader can set, in one column; each change holds at once. */
export function SettingsPage({ settings, said, legend, onChange, onReset, onUndo }: SettingsPageProps) {
  const set = (change: Partial<Settings>) => onChange((now) => ({ ...now, ...change }));
  return (
    <main class="settings">
      <header>
        <h1>
          Tifa <em lang="zh-Hans">提法</em> <span>{t('settings.title')}</span>
        </h1>
      </header>

      <Section title={t('settings.reading')}>
        <Choice
          name={t('settings.readings')}
          options={{ shown: t('settings.shown'), asked: t('settings.asked') }}
          value={settings.pinyin}
          onChange={(pinyin) => set({ pinyin })}
        />
        <Choice
          name={t('settings.system')}
          options={{ pinyin: t('settings.pinyin'), zhuyin: t('settings.zhuyin') }}
          value={settings.reading}
          onChange={(reading) => set({ reading })}
        />
        <Switch on={settings.tones === 'colour'} onChange={(on) => set({ tones: on ? 'colour' : 'plain' })}>
          {t('settings.tones')}
        </Switch>
      </Section>

      <Section title={t('settings.onPage')}>
        <p class="soft">{t('settings.legend')}</p>
        <Legend
          kindsOff={settings.kindsOff}
          place={legend}
          onKind={(kind: Kind, on) => onChange((now) => switchKind(now, kind, on))}
        />
        <Choice
          name={t('settings.underline')}
          options={{
            all: t('settings.all'),
            paragraph: t('settings.paragraph'),
            page: t('settings.page'),
          }}
          value={settings.density}
          onChange={(density) => set({ density })}
        />
        <p class="soft">{t('settings.unmarked')}</p>
        <Choice
          name={t('settings.amount')}
          options={{
            known: t('amount.known'),
            balanced: t('amount.balanced'),
            everything: t('amount.everything'),
          }}
          value={settings.show}
          onChange={(show) => set({ show })}
        />
      </Section>

      <Section title={t('settings.card')}>
        <Choice
          name={t('settings.textSize')}
          options={{ small: t('settings.small'), usual: t('settings.usual'), large: t('settings.large') }}
          value={settings.textSize}
          isShort
          onChange={(textSize) => set({ textSize })}
        />
      </Section>

      <Section title={t('settings.keys')}>
        <KeyField
          name={t('settings.nextKey')}
          chord={settings.nextKey}
          other={settings.previousKey}
          onChange={(nextKey) => set({ nextKey })}
        />
        <KeyField
          name={t('settings.previousKey')}
          chord={settings.previousKey}
          other={settings.nextKey}
          onChange={(previousKey) => set({ previousKey })}
        />
        <p class="soft">{t('settings.otherKeys')}</p>
        <Choice
          name={t('settings.wordKey')}
          options={{ alt: 'Alt', shift: 'Shift', control: 'Ctrl', none: t('settings.noKey') }}
          value={settings.wordKey}
          isShort
          onChange={(wordKey) => set({ wordKey })}
        />
      </Section>

      <Section title={t('settings.saving')}>
        <Switch
          on={settings.articles === 'saved'}
          onChange={(on) => set({ articles: on ? 'saved' : 'asked' })}
        >
          {t('settings.keepArticle')}
        </Switch>
        <p class="soft">{t('settings.keepArticleHint')}</p>
      </Section>

      <Section title={t('settings.sites')}>
        <Sites settings={settings} onChange={set} />
      </Section>

      <Section title={t('settings.links')}>
        <Links links={settings.links} onChange={(links) => set({ links })} />
      </Section>

      <Section title={t('settings.hiddenTerms')}>
        <RemovableList
          label={t('settings.hiddenTerms')}
          items={settings.hidden.map(({ id, headword }) => ({ id, name: headword }))}
          empty={t('settings.noHiddenTerms')}
          action={t('settings.showAgain')}
          lang="zh-Hans"
          onRemove={(id) => onChange((now) => showTerm(now, id))}
        />
      </Section>

      <Section title={t('settings.data')}>
        <p>{t('settings.dataHint')}</p>
      </Section>

      <Section title={t('settings.reset')}>
        <p class="soft">{t('settings.resetHint')}</p>
        <button type="button" class="outlined" onClick={onReset}>
          {t('settings.resetAll')}
        </button>
      </Section>

      <div class="said" role="status">
        {said && <span>{said}</span>}
        {onUndo && (
          <button type="button" onClick={onUndo}>
            {t('action.undo')}
          </button>
        )}
      </div>
    </main>
  );
}
