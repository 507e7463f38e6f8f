import { access, chmod, writeFile } from 'node:fs/promises';
import { backup, type DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import {
  reportContribution,
  reportContributions,
  reportLayers,
  reportStatus,
} from '#adapters/reporters/contributions.ts';
import { contributionStates, type ContributionState } from '#domain/contribution/states.ts';
import { contributionsMessages } from '#i18n/fr/contributions-cli.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { createTranslate } from '#i18n/translate.ts';
import { createActions } from '#service/actions.ts';
import { openDatabase } from '#service/database.ts';
import { parseEnv } from '#service/env.ts';
import { createQueue } from '#service/queue.ts';
import { createRecords } from '#service/records.ts';
import { createSwitch } from '#service/switch.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(contributionsMessages);
const states = contributionStates.join(', ');
const verbs = new Set('status close open pause resume list show release drop retry export backup'.split(' '));

/** Acts on `DATA_DIR` itself: a running service sees it at its next request, a stopped one when it starts. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { state: { type: 'string' } },
  });
  const [verb = '', argument] = positionals;
  if (!verbs.has(verb)) {
    process.stderr.write(`${t('usage', { states })}\n`);
    return verb === '' ? 0 : 1;
  }
  // The forge is none of this command’s business: its secrets need not be at hand.
  const settings = parseEnv({ ...process.env, FORGE: 'local' });
  const database = openDatabase(settings.dataDir);
  try {
    return await run(verb, argument, values.state, database, createSwitch(settings, database, Date.now));
  } finally {
    database.close();
  }
});

async function run(
  verb: string,
  argument: string | undefined,
  state: string | undefined,
  database: DatabaseSync,
  contributions: ReturnType<typeof createSwitch>,
): Promise<number> {
  const records = createRecords(database);
  switch (verb) {
    case 'status':
      console.log(
        reportStatus(contributions.read(), createQueue(database, Date.now).depth(), records.countByState()),
      );
      return 0;
    case 'close': {
      const reason = argument?.trim() ?? serviceMessages['closed.default'];
      contributions.close(reason);
      console.log(t('closed', { reason }));
      return 0;
    }
    case 'open': {
      contributions.open();
      const reading = contributions.read();
      console.log(reading.open ? t('opened') : [t('still-closed'), ...reportLayers(reading)].join('\n'));
      return reading.open ? 0 : 1;
    }
    case 'pause':
      contributions.pause();
      console.log(t('paused'));
      return 0;
    case 'resume':
      contributions.resume();
      console.log(t('resumed'));
      return 0;
    case 'list':
      console.log(reportContributions(records.list(parseState(state))));
      return 0;
    case 'show': {
      const row = findRow(records, argument, verb);
      console.log(reportContribution(row, records.logoOf(row.id)?.byteLength));
      return 0;
    }
    case 'export': {
      const file = await newFile(argument, verb);
      const rows = records.list().map(({ payload, comments, ...row }) => {
        const logo = records.logoOf(row.id);
        return {
          ...row,
          payload: payload === null ? null : (JSON.parse(payload) as unknown),
          comments: comments === null ? null : (JSON.parse(comments) as unknown),
          logo: logo === undefined ? null : Buffer.from(logo).toString('base64'),
        };
      });
      await writeFile(file, `${JSON.stringify(rows, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
      console.log(t('exported', { count: rows.length, file }));
      return 0;
    }
    case 'backup': {
      const file = await newFile(argument, verb);
      await backup(database, file);
      // It holds what people sent, and their secret numbers.
      await chmod(file, 0o600);
      console.log(t('backed-up', { file }));
      return 0;
    }
    default:
      return act(verb as 'release' | 'drop' | 'retry', findRow(records, argument, verb), database);
  }
}

function act(
  verb: 'release' | 'drop' | 'retry',
  { id, reference, state }: { id: string; reference: string; state: ContributionState },
  database: DatabaseSync,
): number {
  const done = createActions(database, Date.now)[verb](id);
  const sentence = ({ release: 'released', drop: 'dropped', retry: 'retried' } as const)[verb];
  console.log(done ? t(sentence, { reference }) : t('impossible', { reference, state, verb }));
  return done ? 0 : 1;
}

function findRow(records: ReturnType<typeof createRecords>, id: string | undefined, verb: string) {
  if (id === undefined) throw new SpokenFault(t('missing-id', { verb }));
  const row = records.find(id);
  if (row === undefined) throw new SpokenFault(t('unknown-id', { id }));
  return row;
}

function parseState(state: string | undefined): ContributionState | undefined {
  if (state === undefined) return undefined;
  const known = contributionStates.find((name) => name === state);
  if (known === undefined) throw new SpokenFault(t('unknown-state', { state, states }));
  return known;
}

async function newFile(file: string | undefined, verb: string): Promise<string> {
  if (file === undefined) throw new SpokenFault(t('missing-file', { verb }));
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new SpokenFault(t('file-exists', { file }));
  return file;
}
