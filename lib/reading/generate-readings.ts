/** `npm run generate:readings` writes the readings that lib/reading/pinyin.ts adds to pinyin-pro's; a test compares the two. */
import { writeFileSync } from 'node:fs';
import { listReadings } from './build/list-readings';

const readings = listReadings();
writeFileSync(new URL('dictionary-readings.json', import.meta.url), `${JSON.stringify(readings, null, 2)}\n`);
console.log(`${Object.keys(readings).length} words`);
