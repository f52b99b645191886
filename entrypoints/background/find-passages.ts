import { openSearch, type Search } from '../../lib/anchor/locate';
import { openFoldTable } from '../../lib/text/fold';

let search: Search | undefined;

/**
 * Where passages stand in a page's text that has changed since they were saved. It is done here and not in the
 * page: the table of scripts is too much to put into every page, and no page is held up.
 */
export const findPassages: Search = (text, passages) =>
  (search ??= openSearch(openFoldTable()))(text, passages);
