import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TextPage } from '../../components/reading-room/TextPage';
import { type KeptText, readText } from '../../lib/notebook/text';
import { openFoldTable } from '../../lib/text/fold';
import { openStudy } from '../own-page/open-study';
import { readOwnPage } from '../own-page/read-own-page';

/** Shows a text as a clean page, which is read, spotted and saved from like any other. */
export async function showText({ text }: KeptText, root: HTMLElement): Promise<void> {
  const { title, hasHeading, paragraphs } = readText(text);
  const tab = await browser.tabs.getCurrent();
  document.title = title;
  document.documentElement.lang = scriptOf(text);
  render(
    <TextPage
      heading={hasHeading ? title : ''}
      paragraphs={paragraphs}
      lang={document.documentElement.lang}
      onStudy={() => tab?.id !== undefined && void openStudy(tab.id)}
    />,
    root,
  );
  await readOwnPage();
}

/** Traditional characters are so common in a traditional text that its beginning tells. */
const beginning = 2_000;
const fewestTraditional = 0.05;

function scriptOf(text: string): string {
  const fold = openFoldTable();
  const start = text.slice(0, beginning);
  let traditional = 0;
  for (let i = 0; i < start.length; i++) if (fold[start.charCodeAt(i)] !== start.charCodeAt(i)) traditional++;
  return traditional > start.length * fewestTraditional ? 'zh-Hant' : 'zh-Hans';
}
