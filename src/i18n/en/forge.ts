import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { forgeMessages as french } from '../fr/forge.ts';

/** What went wrong at the forge, as `npm run contributions` and the log tell it to those who run the service. */
export const forgeMessages = {
  'gitlab.unexpected': 'GitLab answered something other than expected.',
  'gitlab.answered': 'GitLab answered {status}.',
  'gitlab.silent': 'GitLab gave no answer that can be read ({reason}).',
  'silence.network': 'network',
  'silence.timeout': 'no answer in time',
  'silence.unreadable': 'cannot be read',
  'silence.too-large': 'too large',
  'gitlab.moved':
    'GitLab sends on to the project “{project}” ({status}): correct GITLAB_PROJECT or GITLAB_URL.',
  'gitlab.redirected': 'GitLab sends elsewhere ({status}): correct GITLAB_PROJECT or GITLAB_URL.',
  'gitlab.refused': 'GitLab refuses the token or its rights ({status}).',
  'gitlab.no-project': 'GitLab does not know this project, or does not show it to this token (404).',
  'gitlab.no-merge-request': 'Merge request not found on GitLab.',
  'gitlab.merging': 'GitLab is merging this request, or did not close it.',
  'gitlab.branch-going': 'The branch of the proposal has just disappeared.',
  'gitlab.erased': 'Content erased, at the person’s request or at the end of the time it is kept.',
  'local.busy': 'The local forge is busy.',
  'local.no-git': 'The git command cannot be found: install it.',
  'local.git': 'git: {reason}',
  'local.no-proposal': 'Proposal not found in the local forge.',
  'notice.taken': 'An entry already has this file name.',
  'notice.removed': 'The entry was removed or renamed meanwhile.',
  'notice.changed': 'The entry has changed meanwhile.',
  'notice.renamed': 'The entry was renamed since the proposal was opened.',
  'branch.removed': 'The branch of the proposal no longer exists.',
  'branch.other': 'The branch of the proposal carries other work.',
  'branch.refused': 'Branch refused.',
  'path.refused': 'Path refused.',
  'contribution.erased': 'Content erased.',
  'contribution.no-number': 'Proposal without a number.',
} as const satisfies Translation<typeof french>;

export const tForge = createTranslate(forgeMessages);
