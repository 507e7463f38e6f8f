import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import { acceptProposal, refuseProposal } from '#adapters/local-git/moderation.ts';
import { reportAcceptance, reportList, reportReview } from '#adapters/reporters/moderation.ts';
import { moderationMessages } from '#i18n/fr/moderation.ts';
import { createTranslate } from '#i18n/translate.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(moderationMessages);

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  const [verb, id, reason] = positionals;
  if (process.env.FORGE === 'gitlab') return refuse(t('other-forge'));
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
    print(reportList(reviews.filter(({ state }) => values.all || state === 'ouverte')));
    return 0;
  }
  if (!['show', 'accept', 'refuse'].includes(verb))
    return refuse(`${t('unknown-verb', { verb })}\n\n${t('usage')}`);
  if (id === undefined) return refuse(t('missing-id', { verb }));
  const review = await forge.reviews.find(id);
  if (review === undefined) return refuse(t('not-found', { id }));
  if (verb === 'show') {
    print(reportReview(review, await forge.readDiff(review)));
    return 0;
  }
  if (verb === 'accept') {
    const acceptance = await acceptProposal(forge, review, { contentDir, now });
    const report = reportAcceptance(acceptance, review);
    if (acceptance.outcome !== 'accepted') return refuse(report);
    print(report);
    return 0;
  }
  if (!(await refuseProposal(forge, review, { reason, now })))
    return refuse(t('accept.not-open', { id, state: t(`state.${review.state}`) }));
  print(t(reason === undefined ? 'refuse.done-without-reason' : 'refuse.done', { id }));
  return 0;
});

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
