import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listAddresses } from '#domain/links/addresses.ts';
import { reasonOutcomes, linkStates } from '#domain/links/reasons.ts';
import { createLinksReport, linksReportSchema } from '#domain/links/report.ts';
import { sampleEntry } from './sample.ts';

const text = readFileSync('docs/links.md', 'utf8');

describe('docs/links.md', () => {
  it('lists every reason with what it counts as, and every state', () => {
    const words = { ok: 'bon', attention: 'à surveiller', failure: 'échec', unknown: 'rien de prouvé' };
    const rows = [...text.matchAll(/^\| `([a-z-]+)` +\| (bon|à surveiller|échec|rien de prouvé)/gm)];
    expect(Object.fromEntries(rows.map(([, reason, counts]) => [reason, counts]))).toEqual(
      Object.fromEntries(Object.entries(reasonOutcomes).map(([reason, outcome]) => [reason, words[outcome]])),
    );
    for (const state of linkStates) expect(text).toContain(`| \`${state}\``);
  });

  it('shows a file that the command would write', () => {
    const example = linksReportSchema.parse(JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? ''));
    expect(
      createLinksReport({
        addresses: listAddresses([sampleEntry('exemple', { site_web: 'https://exemple.org/ancien' })]),
        histories: new Map(example.links.map(({ url, history }) => [url, history])),
        started: example.round.started,
        now: example.generated,
      }),
    ).toEqual(example);
  });
});
