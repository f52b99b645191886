import { ContentScriptContext } from 'wxt/utils/content-script-context';
import contentScript from '../content';

/** Spots, explains and saves on a page of our own, where the browser lets nothing be injected. */
export const readOwnPage = async (): Promise<void> => contentScript.main(new ContentScriptContext('content'));
