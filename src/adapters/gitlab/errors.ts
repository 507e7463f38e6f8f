import { ZodError } from 'zod';
import { ForgeError } from '#domain/contribution/forge.ts';
import { tForge } from '#words/forge.ts';
import { GitlabAnswerError, GitlabSilenceError } from './requester.ts';

/**
 * Sorts what went wrong at GitLab by what must follow. The commits endpoint answers 400 with prose for everything, so
 * its sentences are matched.
 * @see GitLab lib/api/commits.rb and app/services/files
 */
export function toForgeError(error: unknown): unknown {
  if (error instanceof GitlabSilenceError) return new ForgeError('retry', error.message);
  if (error instanceof ZodError) return new ForgeError('retry', tForge('gitlab.unexpected'));
  if (!(error instanceof GitlabAnswerError)) return error;
  const { status, retryAfter, movedTo } = error;
  const [kind, message] = meaningOfStatus(error) ?? meaningOfSentence(error);
  return new ForgeError(kind, message, { retryAfter, status, movedTo });
}

type Meaning = readonly [kind: ForgeError['kind'], message: string];

function meaningOfStatus({ status, movedTo, message }: GitlabAnswerError): Meaning | undefined {
  if (status >= 300 && status < 400)
    return movedTo === undefined
      ? ['stop', tForge('gitlab.redirected', { status })]
      : ['stop', tForge('gitlab.moved', { project: movedTo, status })];
  if (status === 401 || status === 403) return ['stop', tForge('gitlab.refused', { status })];
  return status === 408 || status === 429 || status >= 500 ? ['retry', message] : undefined;
}

function meaningOfSentence({ status, detail, message }: GitlabAnswerError): Meaning {
  if (status === 404 && detail.includes('Project Not Found')) return ['stop', tForge('gitlab.no-project')];
  const conflict = conflicts.find(([sentence]) => detail.includes(sentence));
  if (conflict !== undefined) return ['conflict', tForge(conflict[1])];
  if (races.some((sentence) => detail.includes(sentence))) return ['retry', message];
  return ['human', `${message} ${detail.slice(0, 200)}`];
}

/** Whether GitLab says that the branch to be created is already there: an earlier attempt, most likely. */
export function isBranchTaken(error: unknown): boolean {
  return (
    error instanceof GitlabAnswerError &&
    error.status === 400 &&
    /A branch called .* already exists/.test(error.detail)
  );
}

export function isStatus(error: unknown, ...statuses: readonly number[]): error is GitlabAnswerError {
  return error instanceof GitlabAnswerError && statuses.includes(error.status);
}

const conflicts = [
  ['A file with this name already exists', 'notice.taken'],
  ["A file with this name doesn't exist", 'notice.removed'],
  ['has changed since you started editing it', 'notice.changed'],
] as const;

const races = ['Please refresh and try again', 'Could not update'];
