import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/glossary/glossary.css';
import { t } from '../../lib/locales/translate';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { namePage } from '../own-page/name-page';
import { takeDraft } from './draft';
import { GlossaryPage } from './GlossaryPage';

namePage(t('page.glossaryTitle'));
const draft = await takeDraft().catch(() => undefined);
render(
  <GlossaryPage notebook={openNotebook(browser.storage.local)} draft={draft} />,
  document.getElementById('glossary') as HTMLElement,
);
