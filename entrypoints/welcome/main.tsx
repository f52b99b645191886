import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome';
import { openStudy } from '../own-page/open-study';
import { readOwnPage } from '../own-page/read-own-page';

namePage(t('page.welcomeTitle'));
const tab = await browser.tabs.getCurrent();
render(
  <Welcome onStudy={() => tab?.id !== undefined && void openStudy(tab.id)} />,
  document.getElementById('welcome') as HTMLElement,
);
await readOwnPage();
