/** `npm run generate:fold-table` writes the table that lib/text/fold.ts opens; a test compares the two. */
import { writeFileSync } from 'node:fs';
import { listFoldPairs } from './script';

const pairs = listFoldPairs();
writeFileSync(new URL('../text/fold-table.json', import.meta.url), `${JSON.stringify(pairs, null, 2)}\n`);
console.log(`${pairs.traditional.length} pairs`);
