import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface Job {
  script?: string[];
  rules?: { if?: string; when?: string }[];
}

const pipeline = load(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<string, Job>;
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const notJobs = new Set(['image', 'workflow', 'stages', 'default', 'variables', 'cache']);
const jobs = Object.entries(pipeline).filter(([name]) => !notJobs.has(name) && !name.startsWith('.'));

describe('the GitLab pipeline', () => {
  // On GitLab CE, a Pages job that runs in a merge request overwrites the public site with unreviewed content.
  it('publishes from the default branch only', () => {
    const publishing = jobs.filter(
      ([name, job]) => name === 'pages' || 'pages' in job || JSON.stringify(job).includes('public"'),
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

  it('has one job for each step of `npm test`, each of the same name', () => {
    const steps = /const steps = \[([\s\S]*?)\]/.exec(readFileSync('scripts/test.ts', 'utf8'))?.[1] ?? '';
    const names = [...steps.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(jobs.map(([name]) => name)).toEqual(expect.arrayContaining(names));
  });

  it('calls npm scripts that exist', () => {
    const called = jobs.flatMap(([, job]) =>
      (job.script ?? []).flatMap((line) =>
        [...line.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
      ),
    );
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });
});
