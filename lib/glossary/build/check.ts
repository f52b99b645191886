/** `npm run glossary:check` prints what is wrong with the glossary's data, a line each, and counts. */
import { existsSync, readFileSync } from 'node:fs';
import { lintEntries, lintOrder } from './lint-entries';
import { readEntries } from './read-entries';
import { readingsFile } from './readings';

const reading = readEntries();
const listed = existsSync(readingsFile) ? readFileSync(readingsFile, 'utf8') : '';
const faults = [...reading.faults, ...lintEntries(reading), ...lintOrder(reading, listed)];
for (const fault of faults) console.error(fault);
console.log(`${reading.entries.length} entries, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
