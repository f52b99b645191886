/** `npm run glossary:fix` sorts entries, decoys and sources, and writes the list of readings anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { glossaryFolder, readEntries } from './read-entries';
import { listReadings, readingsFile } from './readings';
import { sortList, sortMap } from './sort-entries';

const reading = readEntries();
if (reading.faults.length > 0) {
  for (const fault of reading.faults) console.error(fault);
  console.error('Nothing was changed: mend these first.');
  process.exit(1);
}
const rewrite = (path: string, change: (text: string) => string) => {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = change(before);
  if (after === before) return;
  writeFileSync(path, after);
  console.log(`wrote ${path}`);
};
for (const category of new Set(reading.entries.map((placed) => placed.category))) {
  const items = reading.entries.filter((placed) => placed.category === category).map(({ entry }) => entry);
  rewrite(`${glossaryFolder}/entries/${category}.yaml`, (text) => sortList(text, items));
}
rewrite(`${glossaryFolder}/decoys.yaml`, (text) =>
  sortList(
    text,
    reading.decoys.map(({ not, zh }) => ({ zh: `${not} ${zh}` })),
  ),
);
rewrite(`${glossaryFolder}/sources.yaml`, sortMap);
rewrite(readingsFile, () => listReadings(readEntries().entries));
