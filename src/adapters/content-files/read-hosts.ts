import { labelled } from '#i18n/format.ts';
import { readFile, stat } from 'node:fs/promises';
import { hostsSchema, type HostsSnapshot } from '#domain/hosts/schema.ts';
import { zodErrorToIssues } from '#domain/zod-issues.ts';
import { tHosts } from '#words/hosts.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import { UserError } from '#i18n/user-error.ts';

const maxBytes = 16 * 1024 * 1024;

/**
 * Who hosts what, from `content/hosts.json`; `undefined` when there is no such file.
 * @throws a sentence for the person when the file is not what an import writes
 */
export async function readHosts(path: string): Promise<HostsSnapshot | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return undefined;
  const refuse = (reason: string) => new UserError(tHosts('unreadable', { file: path, reason }));
  if (!stats.isFile() || stats.size > maxBytes)
    throw refuse(tHosts('unreadable.size', { maximum: maxBytes }));
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse(tHosts('unreadable.json'));
  }
  const result = hostsSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = zodErrorToIssues(result.error, value);
  throw refuse(issue === undefined ? '' : labelled(issue.path.join('.'), issueMessage(issue)));
}
