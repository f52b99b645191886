import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/colours.css';
import '../../components/library/library.css';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { LibraryPage } from './LibraryPage';

namePage(t('page.libraryTitle'));
render(
  <LibraryPage notebook={openNotebook(browser.storage.local)} />,
  document.getElementById('library') as HTMLElement,
);
