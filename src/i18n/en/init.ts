import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { initMessages as french } from '../fr/init.ts';

/** What `npm run init` asks and says. */
export const initMessages = {
  usage:
    'Name the folder of the new directory: npm run init -- ../my-directory [--name "…" --url https://… --lang fr|en --gitlab group/project]',
  'one-folder': 'One folder at a time, not {given}: put it between quotes if its name has spaces.',
  'ask.name': 'Name of the directory',
  'ask.url': 'Public address (https://…), empty when not known yet',
  'ask.gitlab': 'GitLab project (group/project), empty when there is none',
  'bad.name': '“{value}” cannot be the name of a directory: one line, 60 characters at most.',
  'bad.url':
    '“{value}” is no address of a site: one address over http or https, with one path at most (https://example.org/directory).',
  'bad.lang': '“{value}” is no language of this generator: {values}.',
  'bad.gitlab':
    '“{value}” is no GitLab project: write group/project, or its whole address (https://framagit.org/group/project).',
  taken: 'Nothing is written: “{folder}” already holds {files}.',
  'not-a-folder': 'Nothing is written: “{folder}” is a file.',
  written: '{count} files written to {folder}.',
  next: `To see it:               CONTENT_DIR={content} npm start
Before opening it:       complete what is marked “to complete” in {pages} (npm run check shows it)
To change it:            {readme}`,
  source:
    'In .gitlab-ci.yml, put the address of the repository of this generator in place of {place} (two lines).',
} as const satisfies Translation<typeof french>;

export const tInit = createTranslate(initMessages);
