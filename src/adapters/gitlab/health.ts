import type { ForgeHealth } from '#domain/contribution/forge.ts';
import { GitlabAnswerError } from './requester.ts';
import { isStatus } from './errors.ts';
import type { GitlabPlace } from './place.ts';

/** What our work needs of a token: commits and merge requests over REST. */
const neededScope = 'api';
/** GitLab’s « Developer »: may push a branch. */
const developer = 30;

/**
 * Asks GitLab for the token itself, for the projects, and for what the token’s account may do there: a public project
 * answers any token. What did not answer stays unknown. Never throws.
 */
export async function readGitlabHealth(
  place: GitlabPlace,
  readOwnId = () => place.client.readUser().then(({ id }) => id),
): Promise<ForgeHealth> {
  const { project, sourceProject } = place;
  const [token, target, inbox] = await Promise.all([
    readToken(place),
    readPlace(place, project),
    sourceProject === project ? undefined : readPlace(place, sourceProject),
  ]);
  // Branches are pushed to one project, which is the other one too unless there is an inbox.
  const role = await readRole(place, (inbox ?? target).level, readOwnId);
  const movedTo = target.movedTo ?? inbox?.movedTo;
  return {
    reachable: [token, target, inbox].some((asked) => asked?.answered),
    ...token.facts,
    ...(target.place === undefined ? {} : { project: target.place }),
    ...(inbox?.place === undefined ? {} : { inbox: inbox.place }),
    ...(movedTo === undefined ? {} : { movedTo }),
    ...role,
  };
}

async function readToken({ client }: GitlabPlace): Promise<Answered & { facts: Partial<ForgeHealth> }> {
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

async function readPlace({ client }: GitlabPlace, project: string): Promise<ProjectPlace> {
  try {
    const { permissions } = await client.readProject(project);
    const { project_access: own, group_access: ofGroup } = permissions ?? {};
    const level = permissions && Math.max(own?.access_level ?? 0, ofGroup?.access_level ?? 0);
    return { answered: true, place: 'found', level };
  } catch (error) {
    if (isStatus(error, 404)) return { answered: true, place: 'missing' };
    if (!(error instanceof GitlabAnswerError) || error.status < 300 || error.status >= 400)
      return { answered: hasAnswered(error) };
    const { movedTo } = error;
    const path =
      movedTo === undefined || !/^\d+$/.test(movedTo)
        ? movedTo
        : // GitLab’s redirect names the project by its number: on the same GitLab, it tells its path.
          await client.readProject(movedTo).then(
            ({ path_with_namespace }) => path_with_namespace,
            () => movedTo,
          );
    return { answered: true, place: 'moved', movedTo: path };
  }
}

/**
 * Whether the token’s account may push a branch, where GitLab tells. One that comes with an invited group has no role in
 * what the project says of itself, and is among its members.
 */
async function readRole(
  { client, sourceProject }: GitlabPlace,
  level: number | undefined,
  readOwnId: () => Promise<number>,
): Promise<Pick<ForgeHealth, 'mayPropose'>> {
  if (level === undefined) return {};
  if (level >= developer) return { mayPropose: true };
  try {
    const member = await client.readMember(sourceProject, await readOwnId());
    return { mayPropose: member !== undefined && member.access_level >= developer };
  } catch {
    // A token or a project that is refused is told already; a GitLab that hides its members tells nothing.
    return {};
  }
}

function hasAnswered(error: unknown): boolean {
  return error instanceof GitlabAnswerError && error.status < 500 && error.status !== 429;
}

interface Answered {
  answered: boolean;
}

interface ProjectPlace extends Answered {
  place?: 'found' | 'missing' | 'moved';
  movedTo?: string | undefined;
  /** The role of the token’s account, where GitLab tells. */
  level?: number | undefined;
}
