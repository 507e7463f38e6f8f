import { labelled } from '#i18n/format.ts';
import { quote } from '#domain/zod-issues.ts';
import { tHostImport, hostSkipMessages } from '#words/import.ts';
import type { HostsOutcome } from './import-hosts.ts';

/** What an import of hosts did, for a person: hosts kept, files and services left out and why, unknown software. */
export function reportHosts(outcome: HostsOutcome, { dryRun }: { dryRun: boolean }): string {
  const { hosts, skipped, failures, unmatched, read, file } = outcome;
  const services = hosts.reduce((count, host) => count + host.services.length, 0);
  const blocks = [
    [
      tHostImport('kept.title', { count: hosts.length }),
      ...hosts.map(({ nom, site, services: own }) =>
        tHostImport('kept.line', { nom: quote(nom), site: quote(site), count: own.length }),
      ),
    ],
    ...[...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, records]) => [
      tHostImport('skipped.title', { reason: hostSkipMessages[reason], count: records.length }),
      ...records.map(({ record, detail }) =>
        detail ? labelled(quote(record), quote(detail)) : quote(record),
      ),
    ]),
    ...[...Map.groupBy(failures, ({ reason }) => reason)].map(([reason, places]) => [
      tHostImport('failed.title', { reason: hostSkipMessages[reason], count: places.length }),
      ...places.map(({ place, detail }) => (detail ? labelled(quote(place), quote(detail)) : quote(place))),
    ]),
    [
      tHostImport('unmatched.title', { count: unmatched.size }),
      ...[...unmatched]
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .map(([name, count]) => tHostImport('unmatched.line', { name: quote(name), count })),
    ],
  ];
  const ending =
    hosts.length === 0
      ? tHostImport('summary.none')
      : dryRun
        ? tHostImport('summary.dry')
        : tHostImport('summary.written', { file });
  return [
    ...blocks
      .filter((lines) => lines.length > 1)
      .map(([title, ...lines]) => `${title ?? ''}\n  ${lines.join('\n  ')}`),
    `${tHostImport('summary', { read, hosts: hosts.length, services })}\n${ending}\n`,
  ].join('\n\n');
}
