import { Toast } from '../../components/card/Toast';
import { t } from '../../lib/locales/translate';
import { toPage } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { ask } from '../../lib/messages/send';
import { isOn } from '../../lib/settings/sites';
import { CardHost } from './card-host';
import type { Life } from './one-script';
import { whenSite } from './site-switch';

/** On a site that is switched off: reads nothing, says so when asked to save, and gives way to a new script once it is switched on. */
export function waitSwitchedOff({ signal, end }: Life): void {
  const host = new CardHost();
  signal.addEventListener('abort', () => host.remove());
  answerMessages(
    { saveSelection: toPage.saveSelection },
    {
      saveSelection() {
        host.say(<Toast message={t('said.siteOff')} />);
        return null;
      },
    },
    signal,
  );
  void whenSite(isOn, signal).then(() => {
    end();
    return ask('wake', {});
  });
}
