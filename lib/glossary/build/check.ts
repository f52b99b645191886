/** `npm run glossary:check` prints what is wrong with the glossary's data, a line each, and counts. */
import { lintEntries } from './lint-entries';
import { readEntries } from './read-entries';

const reading = readEntries();
const faults = [...reading.faults, ...lintEntries(reading)];
for (const fault of faults) console.error(fault);
console.log(`${reading.entries.length} entries, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
