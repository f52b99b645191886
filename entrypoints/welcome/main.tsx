import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome';
import type { Settings } from '../../lib/settings/settings';
import { loadSettings, watchSettings } from '../background/stored-settings';
import { openStudy } from '../own-page/open-study';
import { readOwnPage } from '../own-page/read-own-page';

namePage(t('page.welcomeTitle'));
const tab = await browser.tabs.getCurrent();
/** Keys that the browser keeps: readers set them in its list of extensions. */
async function findSaveKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'save-selection')?.shortcut ?? '';
}
async function show({ nextKey }: Settings): Promise<void> {
  render(
    <Welcome
      nextKey={nextKey}
      saveKey={await findSaveKey()}
      onStudy={() => tab?.id !== undefined && void openStudy(tab.id)}
    />,
    document.getElementById('welcome') as HTMLElement,
  );
}
await show(await loadSettings());
watchSettings((settings) => void show(settings));
await readOwnPage();
