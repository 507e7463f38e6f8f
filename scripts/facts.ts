import { readContent } from '#adapters/content-files/read-content.ts';
import { compareContent, writeAdditions } from '#adapters/facts/compare-content.ts';
import { drawSample } from '#adapters/facts/draw-sample.ts';
import { keepFacts } from '#adapters/facts/keep-facts.ts';
import { reportFactsToJson, reportFactsToTerminal, reportKept } from '#adapters/reporters/facts.ts';
import { factsFileSchema } from '#domain/facts/facts.ts';
import { tCli } from '#words/cli.ts';
import { tFacts } from '#words/facts.ts';
import { UserError } from '#i18n/user-error.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { print, say } from './speak.ts';

const dataDir = process.env.DATA_DIR ?? '.data';
/** The day it is where it is latest: nobody is told that their today is yet to come. */
const today = new Date(Date.now() + 14 * 3600 * 1000).toISOString().slice(0, 10);

await runCommand(tFacts('usage'), async () => {
  const { format, from, date, only, sample, seed, write } = readArguments();
  const contentDir = await requireFolder();
  const content = await readContent(contentDir);
  const { catalogue } = content;
  if (only !== undefined && !catalogue.bySlug.has(only))
    throw new UserError(tCli('no-notice', { slug: only }));
  const kept = await keepFacts(from, { catalogue, contentDir, date, today });
  for (const sentence of reportKept(kept)) say(sentence);
  const drawn =
    sample === undefined ? undefined : drawSample([...catalogue.bySlug.keys()], Number(sample), seed);
  if (drawn !== undefined) say(tFacts('sample.drawn', { seed, slugs: drawn.join(' ') }));
  const report = await compareContent(content, {
    contentDir,
    dataDir,
    only: only === undefined ? drawn : [only],
    others: kept.older.map(({ file }) => file),
  });
  if (report.sources.length === 0) say(tFacts('no-facts'));
  await print(format === 'json' ? reportFactsToJson(report) : reportFactsToTerminal(report));
  if (write) {
    const written = await writeAdditions(content, report.findings, contentDir);
    say(written.length === 0 ? tFacts('write.nothing') : tFacts('write.done', { count: written.length }));
  }
  const contradicted = report.findings.some(
    ({ kind, raison }) => kind === 'contradiction' && raison === undefined,
  );
  say(tFacts(contradicted ? 'verdict.bad' : 'verdict.good'));
  return contradicted || kept.unreadable.length + report.unreadable.length > 0 ? 1 : 0;
});

function readArguments() {
  const { values } = readOptions(
    {
      options: {
        format: { type: 'string', default: 'terminal' },
        from: { type: 'string', multiple: true, default: [] },
        date: { type: 'string' },
        only: { type: 'string' },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
        write: { type: 'boolean', default: false },
      },
    },
    tFacts('usage'),
  );
  if (values.format !== 'terminal' && values.format !== 'json') throw new UserError(tFacts('usage'));
  if (values.date !== undefined && !factsFileSchema.shape.date.safeParse(values.date).success)
    throw new UserError(tFacts('bad-date', { date: values.date }));
  if (values.date !== undefined && values.date > today)
    throw new UserError(tFacts('future-date', { date: values.date }));
  if (values.sample !== undefined && !/^[1-9]\d{0,5}$/.test(values.sample))
    throw new UserError(tFacts('bad-sample', { sample: values.sample }));
  return values;
}
