import { createGitlabClient } from '#adapters/gitlab/client.ts';
import { readGitlabHealth } from '#adapters/gitlab/health.ts';
import { keepIssue, keptIssueLabels } from '#adapters/gitlab/kept-issue.ts';
import { linksFile, readLinksFile } from '#adapters/link-visitor/links-file.ts';
import { summariseLinks } from '#adapters/link-visitor/links-summary.ts';
import { fence } from '#domain/contribution/fence.ts';
import { daysUntil, warnBeforeDays } from '#service/dispatch/probe.ts';
import { UserError } from '#i18n/user-error.ts';
import { tReport } from '#words/report.ts';
import { runCommand } from './run-command.ts';

/** What scheduled jobs tell people: which addresses died, in one issue kept up to date; when the token ends. */
await runCommand(tReport('usage'), async () => {
  const verb = process.argv[2];
  if (verb === 'links') return reportLinks();
  if (verb === 'token') return reportToken();
  throw new UserError(tReport('usage'));
});

async function reportLinks(): Promise<number> {
  const report = await readLinksFile(linksFile(process.env.DATA_DIR ?? '.data'));
  if (typeof report === 'string') throw new UserError(tReport('no-links'));
  const count = report.counts.critique;
  await keepIssue(gitlab(), {
    label: keptIssueLabels.links,
    title: tReport('links.title', { count }),
    text: `${tReport('links.intro', { date: report.generated.slice(0, 10) })}\n\n${fence(summariseLinks(report))}`,
    waiting: count > 0,
    confidential: false,
  });
  console.log(tReport('links.told', { count }));
  return 0;
}

async function reportToken(): Promise<number> {
  const { tokenAccepted, tokenExpires: date } = await readGitlabHealth(gitlab());
  if (tokenAccepted === false) throw new UserError(tReport('token.refused'));
  if (date === undefined) {
    console.log(tReport('token.unknown'));
    return 0;
  }
  const days = daysUntil(date, Date.now());
  console.log(tReport(days > warnBeforeDays ? 'token.fine' : 'token.ends', { date, days }));
  return days > warnBeforeDays ? 0 : 1;
}

/** The project of this pipeline, unless other settings are given. */
function gitlab() {
  const { env } = process;
  const need = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') throw new UserError(tReport('no-gitlab', { name }));
    return value;
  };
  const project = need('GITLAB_PROJECT', env.GITLAB_PROJECT ?? env.CI_PROJECT_PATH);
  return {
    project,
    sourceProject: project,
    targetBranch: 'main',
    client: createGitlabClient({
      url: need('GITLAB_URL', env.GITLAB_URL ?? env.CI_SERVER_URL),
      token: need('GITLAB_TOKEN', env.GITLAB_TOKEN),
      timeoutMs: 15_000,
    }),
  };
}
