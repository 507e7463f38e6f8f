import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import { acceptProposal, refuseProposal } from '#adapters/local-git/moderation.ts';
import { reportAcceptance, reportList, reportReview } from '#adapters/reporters/moderation.ts';
import { moderationMessages } from '#i18n/fr/moderation.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { createTranslate } from '#i18n/translate.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(moderationMessages);

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    // A reason may start with anything: what looks like an option and is none is left to the person.
    strict: false,
    options: { all: { type: 'boolean' } },
  });
  const [verb, id, reason] = positionals;
  if (process.env.FORGE === 'gitlab') throw new SpokenFault(t('other-forge'));
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  const dir = join(process.env.DATA_DIR ?? '.data', 'forge.git');
  const now = () => new Date();
  const forge = createLocalForge({ dir, contentDir, now });
  const print = (text: string) => process.stdout.write(`${text}\n`);

  if (verb === undefined) {
    print(t('usage'));
    return 0;
  }
  if (verb === 'list') {
    const reviews = await forge.reviews.list();
    print(reportList(reviews.filter(({ state }) => values.all === true || state === 'ouverte')));
    return 0;
  }
  if (!['show', 'accept', 'refuse'].includes(verb))
    throw new SpokenFault(`${t('unknown-verb', { verb })}\n\n${t('usage')}`);
  if (id === undefined) throw new SpokenFault(t('missing-id', { verb }));
  const review = await forge.reviews.find(id);
  if (review === undefined) throw new SpokenFault(t('not-found', { id }));
  if (verb === 'show') {
    print(reportReview(review, await forge.readDiff(review)));
    return 0;
  }
  if (verb === 'accept') {
    const acceptance = await acceptProposal(forge, review, { contentDir, now });
    const report = reportAcceptance(acceptance, review);
    if (acceptance.outcome !== 'accepted') throw new SpokenFault(report);
    print(report);
    return 0;
  }
  if (!(await refuseProposal(forge, review, { reason, now })))
    throw new SpokenFault(t('accept.not-open', { id, state: t(`state.${review.state}`) }));
  print(t(reason === undefined ? 'refuse.done-without-reason' : 'refuse.done', { id }));
  return 0;
});
