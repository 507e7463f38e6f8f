import type { ForgeHealth } from '#domain/contribution/forge.ts';
import { GitlabAnswerError } from './requester.ts';
import { isStatus } from './errors.ts';
import type { GitlabPlace } from './place.ts';

/** What our work needs of a token: commits and merge requests over REST. */
const neededScope = 'api';

/** Asks GitLab for the token itself and for the project; what did not answer stays unknown. Never throws. */
export async function readGitlabHealth(place: GitlabPlace): Promise<ForgeHealth> {
  const [token, project] = await Promise.all([readToken(place), readProject(place)]);
  const answered = token.answered || project.answered;
  return { reachable: answered, ...token.facts, ...project.facts };
}

async function readToken({ client }: GitlabPlace): Promise<Answered> {
  try {
    const token = await client.readToken();
    // A GitLab too old to tell of tokens has answered all the same.
    if (token === undefined) return { answered: true, facts: {} };
    return {
      answered: true,
      facts: {
        tokenAccepted: token.active,
        ...(token.expires_at === null ? {} : { tokenExpires: token.expires_at }),
        missingScopes: token.scopes.includes(neededScope) ? [] : [neededScope],
      },
    };
  } catch (error) {
    if (isStatus(error, 401)) return { answered: true, facts: { tokenAccepted: false } };
    return { answered: hasAnswered(error), facts: {} };
  }
}

async function readProject({ client, project }: GitlabPlace): Promise<Answered> {
  try {
    await client.readProject(project);
    return { answered: true, facts: { project: 'found' } };
  } catch (error) {
    if (isStatus(error, 404)) return { answered: true, facts: { project: 'missing' } };
    if (!(error instanceof GitlabAnswerError) || error.status < 300 || error.status >= 400)
      return { answered: hasAnswered(error), facts: {} };
    const { movedTo } = error;
    const path =
      movedTo === undefined || !/^\d+$/.test(movedTo)
        ? movedTo
        : // GitLab’s redirect names the project by its number: on the same GitLab, it tells its path.
          await client.readProject(movedTo).then(
            ({ path_with_namespace }) => path_with_namespace,
            () => movedTo,
          );
    return {
      answered: true,
      facts: { project: 'moved', ...(path === undefined ? {} : { movedTo: path }) },
    };
  }
}

/** A refusal is an answer; an outage of the server or of a proxy before it is none. */
function hasAnswered(error: unknown): boolean {
  return error instanceof GitlabAnswerError && error.status < 500 && error.status !== 429;
}

interface Answered {
  answered: boolean;
  facts: Partial<ForgeHealth>;
}
