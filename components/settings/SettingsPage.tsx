import type { Ref } from 'preact';
import type { Kind } from '../../lib/glossary/category';
import { showTerm } from '../../lib/settings/hidden-terms';
import { type Settings, switchKind } from '../../lib/settings/settings';
import { amountNames } from '../popup/AmountChoice';
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
          Tifa <em lang="zh-Hans">提法</em> <span>Settings</span>
        </h1>
      </header>

      <Section title="Reading">
        <Choice
          name="Readings on cards"
          options={{ shown: 'Shown', asked: 'Hidden until you ask for them' }}
          value={settings.pinyin}
          onChange={(pinyin) => set({ pinyin })}
        />
        <Choice
          name="Written in"
          options={{ pinyin: 'Pinyin (gāo zhì liàng)', zhuyin: 'Zhuyin (ㄍㄠ ㄓˋ ㄌㄧㄤˋ)' }}
          value={settings.reading}
          onChange={(reading) => set({ reading })}
        />
        <Switch on={settings.tones === 'colour'} onChange={(on) => set({ tones: on ? 'colour' : 'plain' })}>
          Colour syllables by tone
        </Switch>
      </Section>

      <Section title="On the page">
        <p class="soft">
          Each kind has its own line. A kind that is off is neither underlined nor explained.
        </p>
        <Legend
          kindsOff={settings.kindsOff}
          place={legend}
          onKind={(kind: Kind, on) => onChange((now) => switchKind(now, kind, on))}
        />
        <Choice
          name="Underline"
          options={{
            all: 'Every mention',
            paragraph: 'Once a paragraph',
            page: 'The first mention on a page only',
          }}
          value={settings.density}
          onChange={(density) => set({ density })}
        />
        <p class="soft">Mentions without a line still open their cards.</p>
        <Choice
          name="How much is found"
          options={amountNames}
          value={settings.show}
          onChange={(show) => set({ show })}
        />
      </Section>

      <Section title="Card">
        <Choice
          name="Text size"
          options={{ small: 'Small', usual: 'Usual', large: 'Large' }}
          value={settings.textSize}
          isShort
          onChange={(textSize) => set({ textSize })}
        />
      </Section>

      <Section title="Keys">
        <KeyField
          name="Next term"
          chord={settings.nextKey}
          other={settings.previousKey}
          onChange={(nextKey) => set({ nextKey })}
        />
        <KeyField
          name="Previous term"
          chord={settings.previousKey}
          other={settings.nextKey}
          onChange={(previousKey) => set({ previousKey })}
        />
        <p class="soft">Alt+Enter goes into the card, Escape closes it.</p>
        <Choice
          name="To look up any other word, rest the pointer on it and hold"
          options={{ alt: 'Alt', shift: 'Shift', control: 'Ctrl', none: 'No key' }}
          value={settings.wordKey}
          isShort
          onChange={(wordKey) => set({ wordKey })}
        />
      </Section>

      <Section title="Saving">
        <Switch
          on={settings.articles === 'saved'}
          onChange={(on) => set({ articles: on ? 'saved' : 'asked' })}
        >
          Keep the whole article with a saved passage
        </Switch>
        <p class="soft">
          Its text stays on this device, so that you can read the passage in it when the page is gone, and see
          what was changed.
        </p>
      </Section>

      <Section title="Sites">
        <Sites settings={settings} onChange={set} />
      </Section>

      <Section title="Look-up links">
        <Links links={settings.links} onChange={(links) => set({ links })} />
      </Section>

      <Section title="Hidden terms">
        <RemovableList
          label="Hidden terms"
          items={settings.hidden.map(({ id, headword }) => ({ id, name: headword }))}
          empty="You have hidden no term."
          action="Show again"
          lang="zh-Hans"
          onRemove={(id) => onChange((now) => showTerm(now, id))}
        />
      </Section>

      <Section title="Your data">
        <p>
          These settings and all that you save stay on this device. Tifa sends nothing anywhere and has no
          account.
        </p>
      </Section>

      <Section title="Reset">
        <p class="soft">All settings as they were at first. What you saved is not touched.</p>
        <button type="button" class="outlined" onClick={onReset}>
          Reset all settings
        </button>
      </Section>

      <div class="said" role="status">
        {said && <span>{said}</span>}
        {onUndo && (
          <button type="button" onClick={onUndo}>
            Undo
          </button>
        )}
      </div>
    </main>
  );
}
