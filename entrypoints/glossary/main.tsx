import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/glossary/glossary.css';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { takeDraft } from './draft';
import { GlossaryPage } from './GlossaryPage';

const draft = await takeDraft().catch(() => undefined);
render(
  <GlossaryPage notebook={openNotebook(browser.storage.local)} draft={draft} />,
  document.getElementById('glossary') as HTMLElement,
);
