import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#adapters/list-files.ts';
import type { DirectoryLanguage } from '#domain/site/language.ts';
import { fill } from '#i18n/translate.ts';

/**
 * The files of a new directory, by their path in its repository: the templates of a language, filled in.
 * They stand with the words of the language, the same files in each.
 */
export async function directoryFiles(choices: Choices): Promise<ReadonlyMap<string, string>> {
  const root = fileURLToPath(new URL(`../../i18n/${choices.lang}/new-directory/`, import.meta.url));
  const paths = listFiles(root).sort();
  const values = valuesOf(choices);
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const text = fill(await readFile(join(root, path), 'utf8'), values);
      // A value that is nothing leaves no line.
      return [hidden[path] ?? path, `${text.replace(/^ {1,8}\n/gm, '').trimEnd()}\n`];
    }),
  );
  return new Map(files);
}

/** Stands for the repository of the generator when nobody knows where it is. */
export const unknownSource = 'https://forge.example.org/group/annuaire';

const pipelineFile = 'deploy/gitlab/annuaire.gitlab-ci.yml';

/** Names that would mean something where the templates stand. */
const hidden: Readonly<Record<string, string>> = {
  gitignore: '.gitignore',
  'gitlab-ci.yml': '.gitlab-ci.yml',
};

/** JSON strings are YAML strings: whatever a person types stays a text. */
function valuesOf({ name, url, gitlab, generator, date }: Choices): Record<string, string> {
  const source = generator.source ?? unknownSource;
  return {
    title: name,
    name: JSON.stringify(name),
    url: JSON.stringify(url ?? 'http://localhost:4321'),
    forge: gitlab === undefined ? '' : `forge:\n  url: ${JSON.stringify(gitlab.url)}`,
    date,
    pipeline: JSON.stringify(`${source.replace(/\.git$/, '')}/-/raw/${generator.version}/${pipelineFile}`),
    repository: JSON.stringify(source),
    // The pipeline of a release knows which one it is.
    version_line: generator.released ? '' : `ANNUAIRE_VERSION: ${JSON.stringify(generator.version)}`,
  };
}

/** What a person decides of a new directory, and what is known of the generator that makes it. */
export interface Choices {
  name: string;
  /** Public address; without one, GitLab’s own. */
  url: string | undefined;
  lang: DirectoryLanguage;
  gitlab: GitlabProject | undefined;
  generator: {
    /** A tag or a commit. */
    version: string;
    /** The version is the tag of a release. */
    released: boolean;
    /** Address of its repository. */
    source: string | undefined;
  };
  /** `YYYY-MM-DD` */
  date: string;
}

export interface GitlabProject {
  /** `group/project` */
  path: string;
  /** Address of its page. */
  url: string;
  /** Address of the GitLab it is on. */
  host: string;
}
