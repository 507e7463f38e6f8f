import { parseArgs } from 'node:util';
import { readContent } from '#adapters/content-files/read-content.ts';
import { findForge } from '#adapters/forges.ts';
import {
  reportAcceptance,
  reportHeld,
  reportList,
  reportReasons,
  reportReview,
} from '#adapters/reporters/moderation.ts';
import { tModeration } from '#words/moderation.ts';
import { UserError } from '#i18n/user-error.ts';
import { runCommand } from './run-command.ts';
import { print } from './speak.ts';

await runCommand(tModeration('usage'), async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    // A reason may start with anything: what looks like an option and is none is left to the person.
    strict: false,
    options: { all: { type: 'boolean' }, motif: { type: 'string' } },
  });
  // A sentence whose quotation marks were forgotten reaches the person whole.
  const [verb, id, ...sentence] = positionals;
  const words = sentence.join(' ');
  const {
    FORGE: name = 'local',
    CONTENT_DIR: contentDir = 'content',
    DATA_DIR: dataDir = '.data',
  } = process.env;
  const moderate = findForge(name)?.connect({}).moderate;
  if (moderate === undefined) throw new UserError(tModeration('other-forge', { forge: name }));
  const desk = await moderate({ contentDir, dataDir, now: () => new Date() });

  if (verb === undefined) {
    await print(tModeration('usage'));
    return 0;
  }
  if (verb === 'list') {
    const reviews = await desk.list();
    await print(reportList(reviews.filter(({ state }) => values.all === true || state === 'ouverte')));
    const held = await desk.readHeld();
    if (held !== undefined) await print(reportHeld(held));
    return 0;
  }
  if (!['show', 'ask', 'accept', 'refuse'].includes(verb))
    throw new UserError(`${tModeration('unknown-verb', { verb })}\n\n${tModeration('usage')}`);
  if (id === undefined) throw new UserError(tModeration('missing-id', { verb }));
  const review = await desk.find(id);
  if (review === undefined) throw new UserError(tModeration('not-found', { id }));
  if (verb === 'show') {
    await print(reportReview(review, await desk.readDiff(review)));
    return 0;
  }
  if (verb === 'accept') {
    const acceptance = await desk.accept(review);
    const report = reportAcceptance(acceptance, review);
    if (acceptance.outcome !== 'accepted') throw new UserError(report);
    await print(report);
    return 0;
  }
  if (verb === 'ask') {
    if (words.trim() === '') throw new UserError(tModeration('ask.missing', { id }));
    if (!(await desk.ask(review, words)))
      throw new UserError(
        tModeration('accept.not-open', { id, state: tModeration(`state.${review.state}`) }),
      );
    await print(tModeration('ask.done', { id }));
    return 0;
  }
  const reason = await findReason(contentDir, id, values.motif, words);
  if (!(await desk.refuse(review, reason)))
    throw new UserError(tModeration('accept.not-open', { id, state: tModeration(`state.${review.state}`) }));
  await print(tModeration('refuse.done', { id }));
  return 0;
});

/** The sentence of a ready reason, what the moderator wrote, or both; a refusal without a word is not possible. */
async function findReason(
  contentDir: string,
  id: string,
  motif: string | boolean | undefined,
  words: string,
): Promise<string> {
  const { refusalReasons } = await readContent(contentDir);
  const ready = refusalReasons.find((reason) => reason.id === motif);
  if (motif !== undefined && ready === undefined)
    throw new UserError(
      `${tModeration('refuse.unknown-reason', { motif: String(motif) })}\n${reportReasons(refusalReasons)}`,
    );
  const reason = [ready?.phrase, words.trim()].filter(Boolean).join(' ');
  if (reason === '')
    throw new UserError(`${tModeration('refuse.missing', { id })}\n${reportReasons(refusalReasons)}`);
  return reason;
}
