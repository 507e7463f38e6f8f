import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { withFieldTable } from '#views/data/field-table.ts';
import { runCommand } from './run-command.ts';

const file = 'content/README.md';

/** Writes the table of fields of `content/README.md` again, from the schema. */
await runCommand(async () => {
  await writeFileAtomically(file, withFieldTable(await readFile(file, 'utf8')));
  return 0;
});
