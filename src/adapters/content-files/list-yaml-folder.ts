import { join } from 'node:path';
import { createIssue, type IssueCode } from '#domain/issue.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { quote } from '#domain/zod-issues.ts';
import type { Findings } from './findings.ts';
import { placeIssue } from './notice-file.ts';
import { listFolder } from './regular-file.ts';

/** The slugs that the files of a folder of `content/` are named for, in order; what is not `<slug>.yaml` becomes findings. */
export async function listYamlFolder(dir: string, folder: string, { issues }: Findings): Promise<string[]> {
  const names = (await listFolder(join(dir, folder))) ?? [];
  return names.flatMap((name) => {
    const slug = name.replace(/\.yaml$/, '');
    if (name.endsWith('.yaml') && isSlug(slug)) return [slug];
    const code: IssueCode = name.endsWith('.yaml') ? 'nom-de-fichier' : 'fichier-inattendu';
    issues.push(placeIssue(createIssue(code, [], { valeur: quote(name) }), `${folder}/${name}`));
    return [];
  });
}
