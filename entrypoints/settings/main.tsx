import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/switch.css';
import '../../components/settings/settings.css';
import '../content/highlights.css';
import { SettingsPage } from '../../components/settings/SettingsPage';
import { readSettings, type Settings } from '../../lib/settings/settings';
import { paintLegend } from './paint-legend';
import { type ChangeSettings, useSettings } from './use-settings';

const howLongSaid = 4_000;

function Page() {
  const [settings, change] = useSettings();
  const [said, setSaid] = useState('');
  const [beforeReset, setBeforeReset] = useState<Settings>();
  const legend = useRef<HTMLUListElement>(null);

  useEffect(() => paintLegend(legend.current, settings?.kindsOff ?? []), [settings?.kindsOff]);
  useEffect(() => {
    if (said === '' || beforeReset) return undefined;
    const timer = setTimeout(setSaid, howLongSaid, '');
    return () => clearTimeout(timer);
  }, [said, beforeReset]);

  /** Makes a change and says what came of it. */
  const changeAndSay = async (how: Parameters<ChangeSettings>[0], done: string) => {
    setSaid('');
    try {
      await change(how);
      setSaid(done);
    } catch (error) {
      setSaid(t('settings.notSaved', { reason: sentenceOf(error) }));
    }
  };
  if (!settings) return null;
  return (
    <SettingsPage
      settings={settings}
      said={said}
      legend={legend}
      onChange={(how) => {
        setBeforeReset(undefined);
        void changeAndSay(how, t('settings.saved'));
      }}
      onReset={() => {
        setBeforeReset(settings);
        void changeAndSay(() => readSettings(undefined), t('settings.resetDone'));
      }}
      onUndo={
        beforeReset &&
        (() => {
          setBeforeReset(undefined);
          void changeAndSay(() => beforeReset, t('settings.resetUndone'));
        })
      }
    />
  );
}

namePage(t('page.settingsTitle'));
render(<Page />, document.getElementById('settings') as HTMLElement);
