import { asAddress, asObject, asText, asTexts } from '#adapters/importers/foreign-values.ts';
import { readAppstream, type AppstreamRecord } from '#adapters/importers/appstream.ts';
import type { FactRecord, Share } from '#domain/facts/facts.ts';
import { localeToTag } from '#domain/facts/locale.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import { factOf } from './fact-of.ts';
import type { SourcePart, Trouble } from './source-file.ts';

/**
 * Reads a DEP-11 catalogue: licence, site, repository, package, languages with their percentages, last release.
 * @see https://wiki.debian.org/DEP-11
 */
export async function readDep11(path: string, licences: LicenceList): Promise<SourcePart> {
  const records: FactRecord[] = [];
  const troubles: Trouble[] = [];
  for await (const read of readAppstream(path)) {
    if ('reason' in read) troubles.push({ fiche: read.record, raison: read.reason });
    else if (applications.has(asText(read.raw.Type) ?? '')) records.push(toRecord(read, licences, troubles));
  }
  return { source: 'debian-appstream', records, troubles };
}

function toRecord({ record, raw }: AppstreamRecord, licences: LicenceList, troubles: Trouble[]): FactRecord {
  const address = asObject(raw.Url) ?? {};
  const names = asObject(raw.Name) ?? {};
  const packageName = asText(raw.Package);
  const fact = factOf(
    {
      fiche: record,
      nom: asText(names.C),
      licences: asTexts(raw.ProjectLicense),
      site_web: asAddress(address.homepage),
      depot: asAddress(address['vcs-browser']),
      plateformes: ['gnu-linux'],
      langues: languages(raw.Languages, record, troubles),
      installer: packageName === undefined ? undefined : { debian: packageName },
      derniere_version: lastRelease(raw.Releases),
    },
    licences,
    troubles,
  );
  return { fact, autresNoms: asTexts(names.fr), systeme: 'gnu-linux' };
}

function languages(value: unknown, record: string, troubles: Trouble[]): Record<string, Share> | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [];
  const shares = list.flatMap((item) => {
    const { locale, percentage } = asObject(item) ?? {};
    const share = Math.round(Number(percentage));
    if (typeof locale !== 'string' || locale === 'C' || !(share >= 1)) return [];
    const tag = localeToTag(locale);
    if (tag !== undefined) return [[tag, Math.min(100, share)] as const];
    troubles.push({ fiche: record, raison: 'langue', valeur: locale });
    return [];
  });
  // Catalogues say « English » of every program they found no translation of: that is no list.
  return shares.every(([tag]) => /^en(?:-|$)/.test(tag))
    ? undefined
    : Object.fromEntries(shares.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The newest release a component names; its date is in seconds. */
function lastRelease(value: unknown) {
  const releases: unknown[] = Array.isArray(value) ? value : [];
  const dated = releases.flatMap((item) => {
    const { version, 'unix-timestamp': written, type } = asObject(item) ?? {};
    const seconds = Number(written);
    return seconds > 0 && seconds < 4e9 && type !== 'development'
      ? [{ numero: asText(version), date: new Date(seconds * 1000).toISOString().slice(0, 10) }]
      : [];
  });
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}

/** Add-ons, fonts and codecs are parts of a software, not one. */
const applications = new Set(['desktop-application', 'console-application', 'web-application', 'service']);
