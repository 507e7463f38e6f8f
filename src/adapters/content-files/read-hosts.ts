import { parseJson } from '#adapters/parse-json.ts';
import { labelled } from '#i18n/format.ts';
import { hostsSchema, type HostsSnapshot } from '#domain/hosts/schema.ts';
import { createIssue, type Issue } from '#domain/issue.ts';
import { zodErrorToIssues } from '#domain/zod-issues.ts';
import { tHosts } from '#words/hosts.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import { UserError } from '#i18n/user-error.ts';
import { decodePlainText } from './plain-text.ts';
import { readRegularFile, unreadIssue } from './regular-file.ts';

/** The file of `content/` that says who hosts what. */
export const hostsFile = 'hosts.json';
const maxBytes = 16 * 1024 * 1024;
/** Faults that are told: a file that an import wrote otherwise has the same one a thousand times. */
const mostFaults = 20;

/**
 * Who hosts what; `undefined` when there is no such file.
 * @throws a sentence for the person when the file is not what an import writes
 */
export async function readHosts(path: string): Promise<HostsSnapshot | undefined> {
  const { hosts, issues } = await inspectHosts(path);
  const [issue] = issues;
  if (issue === undefined) return hosts;
  const at = issue.path.join('.');
  const reason = at === '' ? issueMessage(issue) : labelled(at, issueMessage(issue));
  throw new UserError(tHosts('unreadable', { file: path, reason }));
}

/** Who hosts what, or what is wrong with the file that says so; neither when there is none. */
export async function inspectHosts(
  path: string,
): Promise<{ hosts?: HostsSnapshot | undefined; issues: readonly Issue[] }> {
  const bytes = await readRegularFile(path, maxBytes);
  if (bytes === 'fichier-manquant') return { issues: [] };
  if (typeof bytes === 'string') return { issues: [unreadIssue(bytes, maxBytes)] };
  const text = decodePlainText(bytes)?.text;
  if (text === undefined) return { issues: [createIssue('encodage-invalide', [])] };
  const value = parseJson(text);
  if (value === undefined) return { issues: [createIssue('json-illisible', [])] };
  const result = hostsSchema.safeParse(value);
  return result.success
    ? { hosts: result.data, issues: [] }
    : { issues: zodErrorToIssues(result.error, value).slice(0, mostFaults) };
}
