import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/colours.css';
import '../../components/library/library.css';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { LibraryPage } from './LibraryPage';

const notebook = openNotebook(browser.storage.local);
// Opened while the page is drawn for the first time. A failure is told when it is read.
notebook.database.open().catch(() => {});
namePage(t('page.libraryTitle'));
render(<LibraryPage notebook={notebook} />, document.getElementById('library') as HTMLElement);
