import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { namePage } from '../own-page/name-page';
import '../../components/tokens.css';
import '../../components/reading-room/reading-room.css';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { findText } from '../../lib/notebook/texts';
import { ListPage } from './ListPage';
import { textParameter } from './text-address';
import { showText } from './text-page';

const notebook = openNotebook(browser.storage.local);
const root = document.getElementById('reading-room') as HTMLElement;

namePage(t('page.readingRoomTitle'));

/** Each text has its own address, so that what is saved of it finds its way back. */
const id = new URLSearchParams(location.search).get(textParameter);
const text = id === null ? undefined : await findText(notebook.database, id).catch(() => undefined);
if (text) await showText(text, root);
else render(<ListPage notebook={notebook} trouble={id === null ? '' : t('readingRoom.notKept')} />, root);
