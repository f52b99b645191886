import { defineContentScript } from 'wxt/utils/define-content-script';
import { readArticle } from '../lib/page/article/read-article';

/** Put into a page only when its article is to be kept or compared; what it returns goes to whoever put it there. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: () => readArticle(document),
});
