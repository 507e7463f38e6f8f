import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { languagesOfFiles, type TranslationFile } from '#domain/facts/translation-files.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import { asAddress } from '#adapters/importers/foreign-values.ts';
import { factOf } from './fact-of.ts';
import type { SourcePart, Trouble } from './source-file.ts';

const run = promisify(execFile);

/**
 * Reads what a Debian package says of a program: its site, and the languages its files are in. Nothing is unpacked.
 * @throws what the system says when there is no `dpkg-deb`, or when the file is no package
 */
export async function readDeb(path: string, licences: LicenceList): Promise<SourcePart> {
  const list = { maxBuffer: 256 * 1024 * 1024, env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' } };
  const { stdout: control } = await run('dpkg-deb', ['-f', path, 'Package', 'Source', 'Homepage'], list);
  const { stdout: listing } = await run('dpkg-deb', ['-c', path], list);
  const field = (name: string) => new RegExp(`^${name}: *(\\S+)`, 'm').exec(control)?.[1];
  const name = field('Package') ?? '';
  const source = field('Source') ?? name;
  const langues = languagesOfFiles(listing.split('\n').flatMap(parseLine));
  const troubles: Trouble[] = [];
  const fact = factOf(
    {
      fiche: source,
      nom: source,
      site_web: asAddress(field('Homepage')),
      plateformes: ['gnu-linux'],
      langues: Object.keys(langues).length === 0 ? undefined : langues,
      installer: isPart(name) ? undefined : { debian: name },
    },
    licences,
    troubles,
  );
  return {
    source: 'debian-paquets',
    records: [{ fact, autresNoms: [name], systeme: 'gnu-linux' }],
    troubles,
  };
}

/** `-rw-r--r-- root/root  1234 2026-01-01 00:00 ./usr/share/…` → the path and the size; other lines are no files. */
function parseLine(line: string): TranslationFile[] {
  const [, size, path] = /^-\S{9} \S{1,100} {1,20}(\d{1,15}) \S{10} \S{5} \.(\/.+)$/.exec(line) ?? [];
  return path === undefined ? [] : [{ path, size: Number(size) }];
}

/** Packages that only hold a part of a program: one does not install them by name. */
function isPart(name: string): boolean {
  return /-(?:common|data|l10n|i18n|locales?|translations|lang|doc)(?:-[a-z-]+)?$/.test(name);
}
