import { parseArgs } from 'node:util';
import { readContent } from '#adapters/content-files/read-content.ts';
import { findForge, forges } from '#adapters/forges.ts';
import {
  reportAcceptance,
  reportHeld,
  reportList,
  reportReasons,
  reportReview,
} from '#adapters/reporters/moderation.ts';
import type { Moderation, ReviewedProposal } from '#domain/contribution/moderation.ts';
import { allOf } from '#i18n/format.ts';
import { tModeration } from '#words/moderation.ts';
import { UserError } from '#i18n/user-error.ts';
import { runCommand } from './run-command.ts';
import { print } from './speak.ts';

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** What can be done with one proposal; each gives what there is to say of it. */
const acts: ReadonlyMap<string, (order: Order) => Promise<string>> = new Map([
  ['show', show],
  ['ask', ask],
  ['accept', accept],
  ['refuse', refuse],
]);

await runCommand(tModeration('usage'), async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    // A reason may start with anything: what looks like an option and is none is left to the person.
    strict: false,
    options: { all: { type: 'boolean' }, motif: { type: 'string' } },
  });
  // A sentence whose quotation marks were forgotten reaches the person whole.
  const [verb, id, ...sentence] = positionals;
  const desk = await openDesk();
  if (verb === undefined) await print(tModeration('usage'));
  else if (verb === 'list') await print(await list(desk, values.all === true));
  else {
    const act = acts.get(verb);
    if (act === undefined)
      throw new UserError(`${tModeration('unknown-verb', { verb })}\n\n${tModeration('usage')}`);
    if (id === undefined) throw new UserError(tModeration('missing-id', { verb }));
    const review = await desk.find(id);
    if (review === undefined) throw new UserError(tModeration('not-found', { id }));
    await print(await act({ desk, id, review, words: sentence.join(' '), motif: values.motif }));
  }
  return 0;
});

async function openDesk(): Promise<Moderation> {
  const { FORGE: name = 'local', DATA_DIR: dataDir = '.data' } = process.env;
  const forge = findForge(name);
  if (forge === undefined)
    throw new UserError(
      tModeration('unknown-forge', { forge: name, forges: allOf(forges.map((known) => known.name)) }),
    );
  const { moderate } = forge.connect({});
  if (moderate === undefined) throw new UserError(tModeration('other-forge', { forge: name }));
  return moderate({ contentDir, dataDir, now: () => new Date() });
}

async function list(desk: Moderation, all: boolean): Promise<string> {
  const reviews = await desk.list();
  const held = await desk.readHeld();
  const shown = reportList(reviews.filter(({ state }) => all || state === 'ouverte'));
  return held === undefined ? shown : `${shown}\n${reportHeld(held)}`;
}

async function show({ desk, review }: Order): Promise<string> {
  return reportReview(review, await desk.readDiff(review));
}

async function accept({ desk, review }: Order): Promise<string> {
  const acceptance = await desk.accept(review);
  const report = reportAcceptance(acceptance, review);
  if (acceptance.outcome !== 'accepted') throw new UserError(report);
  return report;
}

async function ask({ desk, id, review, words }: Order): Promise<string> {
  if (words.trim() === '') throw new UserError(tModeration('ask.missing', { id }));
  if (!(await desk.ask(review, words))) throw notOpen(id, review);
  return tModeration('ask.done', { id });
}

async function refuse({ desk, id, review, words, motif }: Order): Promise<string> {
  if (!(await desk.refuse(review, await findReason(id, motif, words)))) throw notOpen(id, review);
  return tModeration('refuse.done', { id });
}

function notOpen(id: string, { state }: ReviewedProposal): UserError {
  return new UserError(tModeration('accept.not-open', { id, state: tModeration(`state.${state}`) }));
}

/** The sentence of a ready reason, what the moderator wrote, or both; a refusal without a word is not possible. */
async function findReason(id: string, motif: Order['motif'], words: string): Promise<string> {
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

interface Order {
  desk: Moderation;
  id: string;
  review: ReviewedProposal;
  /** What was said after it. */
  words: string;
  /** The name of a ready reason. */
  motif: string | boolean | undefined;
}
