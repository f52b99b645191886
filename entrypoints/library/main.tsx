import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/colours.css';
import '../../components/library/library.css';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { LibraryPage } from './LibraryPage';

render(
  <LibraryPage notebook={openNotebook(browser.storage.local)} />,
  document.getElementById('library') as HTMLElement,
);
