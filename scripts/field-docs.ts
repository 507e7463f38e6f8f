import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { envExample, settingsPage } from '#service/env-docs.ts';
import { withFieldTable } from '#views/data/field-table.ts';
import { withRequestList } from '#views/data/request-list.ts';
import { fieldRowFaults } from '#i18n/field-row-faults.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

const fields = 'content/README.md';
const api = 'docs/dev/api.md';

/** Writes again what the docs take from the code: the table of fields, what a contribution sends, the settings of the service. Nothing while a row contradicts itself. */
await runCommand(tCli('usage.field-docs'), async () => {
  const faults = fieldRowFaults();
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  await writeFileAtomically(fields, withFieldTable(await readFile(fields, 'utf8')));
  await writeFileAtomically(api, withRequestList(await readFile(api, 'utf8')));
  await writeFileAtomically('docs/reglages.md', await settingsPage('fr'));
  await writeFileAtomically('docs/dev/configuration.md', await settingsPage('en'));
  await writeFileAtomically('.env.example', envExample());
  return 0;
});
