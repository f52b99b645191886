import { createContext } from 'preact';
import type { Settings } from '../../lib/settings/settings';

/** How the reader wants the card: its text's size, and readings by tone or plain, in pinyin or zhuyin, at once or when asked for. */
export type Look = Pick<Settings, 'textSize' | 'pinyin' | 'tones' | 'reading'>;

export const standardLook: Look = { textSize: 'usual', pinyin: 'shown', tones: 'colour', reading: 'pinyin' };
export const LookContext = createContext(standardLook);
