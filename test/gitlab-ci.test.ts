import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { directoryFiles, type Choices } from '#adapters/new-directory/directory-files.ts';
import { plainChoices } from './plain-choices.ts';

interface Job {
  script?: string[];
  extends?: string;
  rules?: { if?: string; when?: string; changes?: { paths: string[] } }[];
}
type Pipeline = Record<string, Job>;

const readPipeline = (file: string) => load(readFileSync(file, 'utf8'), { maxAliases: 100 }) as Pipeline;
const pipelines = {
  'the pipeline of this project': readPipeline('.gitlab-ci.yml'),
  'the pipeline of a content repository': readPipeline('deploy/gitlab/annuaire.gitlab-ci.yml'),
};
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const notJobs = new Set(['image', 'workflow', 'stages', 'default', 'variables', 'cache']);
const jobsOf = (pipeline: Pipeline) =>
  Object.entries(pipeline).filter(([name]) => !notJobs.has(name) && !name.startsWith('.'));

for (const [title, pipeline] of Object.entries(pipelines)) {
  const jobs = jobsOf(pipeline);
  const rulesOf = (job: Job) => job.rules ?? pipeline[job.extends ?? '']?.rules ?? [];

  describe(title, () => {
    // On GitLab CE, a Pages job that runs in a merge request overwrites the public site with unreviewed content.
    it('publishes from the default branch only', () => {
      const publishing = jobs.filter(
        ([name, job]) => name === 'pages' || 'pages' in job || JSON.stringify(job).includes('"public"'),
      );
      expect(publishing.map(([name]) => name)).toEqual(['pages']);
      const rules = pipeline.pages?.rules ?? [];
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules)
        expect(rule.if).toMatch(/^\$CI_COMMIT_BRANCH == \$CI_DEFAULT_BRANCH\b(?!.*\|\|)/);
    });

    it('shows a merge request as a site only when a person asks', () => {
      expect(pipeline.preview?.rules).toEqual([expect.objectContaining({ when: 'manual' })]);
    });

    it('gives the token, which content of strangers must never see, to schedules of the default branch only', () => {
      const holders = jobs.filter(([, job]) =>
        /GITLAB_TOKEN|propose|report -- token/.test(JSON.stringify(job.script)),
      );
      expect(holders.length).toBeGreaterThan(1);
      for (const [name, job] of holders) {
        for (const rule of rulesOf(job))
          expect(rule.if, name).toMatch(
            /^\$CI_COMMIT_BRANCH == \$CI_DEFAULT_BRANCH && \$CI_PIPELINE_SOURCE == "schedule"(?!.*\|\|)/,
          );
      }
    });

    it('never expands a branch, a title or a path of a stranger inside a command', () => {
      const risky =
        /\$\{?CI_(?:COMMIT_(?:REF_NAME|BRANCH|MESSAGE|TITLE|DESCRIPTION)|MERGE_REQUEST_(?:TITLE|SOURCE_BRANCH_NAME|DESCRIPTION))/;
      expect(jobs.filter(([, job]) => risky.test(JSON.stringify(job.script ?? [])))).toEqual([]);
    });

    it('calls npm scripts that exist', () => {
      const called = jobs.flatMap(([, job]) =>
        (job.script ?? []).flatMap((line) =>
          [...line.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
        ),
      );
      expect(called.length).toBeGreaterThan(5);
      expect(called.filter((name) => !(name in scripts))).toEqual([]);
    });

    it('says which variable is missing, where hosts are read from', () => {
      const script = pipeline.hosts?.script?.find((line) => line.includes('HOSTS_URL')) ?? '';
      const { status, stdout } = spawnSync('sh', ['-c', script], { env: {}, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^HOSTS_URL ne dit pas/);
    });

    it('pins its image to a version', () => {
      expect(pipeline).toHaveProperty('image', expect.stringMatching(/^node:\d+\.\d+\.\d+-\w+$/));
    });
  });
}

describe('the pipeline of a content repository', () => {
  const template = pipelines['the pipeline of a content repository'];
  const written = async (generator: Choices['generator']) => {
    const files = await directoryFiles({ ...plainChoices, generator });
    return load(files.get('.gitlab-ci.yml') ?? '') as Record<string, unknown>;
  };

  it('does for content what the pipeline of this project does, but for the packages of the generator', () => {
    const ours = pipelines['the pipeline of this project'];
    const reviews = (pipeline: Pipeline, common: string) =>
      jobsOf(pipeline).flatMap(([name, job]) => (job.extends === common ? [name] : []));
    expect(reviews(template, '.review')).toEqual(reviews(ours, '.content'));
    const schedules = (pipeline: Pipeline) =>
      new Set([...JSON.stringify(pipeline).matchAll(/SCHEDULE == \\"(\w+)\\"/g)].map(([, name]) => name));
    expect(schedules(template)).toEqual(schedules(ours).difference(new Set(['updates'])));
    const told = readFileSync('docs/exploiter.md', 'utf8').matchAll(/^\| `(\w+)` +\| chaque/gm);
    expect(new Set([...told].map(([, name]) => name))).toEqual(schedules(ours));
  });

  it('names the version it comes with', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(template).toHaveProperty('variables.ANNUAIRE_VERSION', `v${version}`);
  });

  it('is what a new directory includes, at one version, said once for a release', async () => {
    const source = 'https://forge.example.org/groupe/annuaire.git';
    const remote =
      'https://forge.example.org/groupe/annuaire/-/raw/v0.1.0/deploy/gitlab/annuaire.gitlab-ci.yml';
    expect(await written({ version: 'v0.1.0', released: true, source })).toEqual({
      include: [{ remote }],
      variables: { ANNUAIRE_REPOSITORY: source },
    });
    expect(await written({ version: '0f3a', released: false, source })).toEqual({
      include: [{ remote: remote.replace('v0.1.0', '0f3a') }],
      variables: { ANNUAIRE_REPOSITORY: source, ANNUAIRE_VERSION: '0f3a' },
    });
  });

  it('leaves nothing that GitLab would not find where it says', () => {
    expect(readFileSync('deploy/gitlab/annuaire.gitlab-ci.yml', 'utf8')).not.toContain('ANNUAIRE_SOURCE');
    expect(existsSync('.ci/propose')).toBe(true);
  });
});

describe('the pipeline of this project', () => {
  const pipeline = pipelines['the pipeline of this project'];
  const jobs = jobsOf(pipeline);

  it('has one job for each step of `npm test`, each of the same name', () => {
    const steps = /const steps = \[([\s\S]*?)\]/.exec(readFileSync('scripts/test.ts', 'utf8'))?.[1] ?? '';
    const names = [...steps.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(jobs.map(([name]) => name)).toEqual(expect.arrayContaining(names));
  });

  it('installs once: every other job takes what the first one left', () => {
    const pushing = jobs.filter(([, job]) => JSON.stringify(job).includes('pull-push'));
    expect(pushing.map(([name]) => name)).toEqual(['install', 'links']);
    for (const [name, job] of jobs) expect(JSON.stringify(job.script), name).not.toContain('npm ci');
  });

  it('proposes newer packages without the address of a registry, which not everyone can reach', () => {
    const lock = pipeline.updates?.script?.find((line) => line.includes('--package-lock-only'));
    expect(lock).toContain('--omit-lockfile-registry-resolved');
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('runs all it has when anything but content changes, and a few jobs otherwise', () => {
    const patterns = pipeline['.code']?.rules?.flatMap(({ changes }) => changes?.paths ?? []) ?? [];
    const covered = (file: string) =>
      patterns.some((pattern) =>
        pattern.endsWith('/**/*')
          ? file.startsWith(pattern.slice(0, -4))
          : !file.includes('/') && (pattern === '*' || (pattern === '.*' && file.startsWith('.'))),
      );
    const files = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => file !== '' && !file.startsWith('content/'));
    expect(files.filter((file) => !covered(file))).toEqual([]);
    expect(covered('content/notices/gimp.md')).toBe(false);
    const always = jobs.filter(([, job]) => job.extends === '.content').map(([name]) => name);
    expect(always).toEqual(['check', 'html', 'secrets']);
  });
});
