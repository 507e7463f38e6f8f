import { allOf, anyOf } from '#i18n/format.ts';
import { resolve } from 'node:path';
import type { Choices } from '#adapters/new-directory/directory-files.ts';
import { parseGitlabProject } from '#adapters/new-directory/gitlab-project.ts';
import { parseSiteAddress } from '#domain/site/address.ts';
import { defaultLanguage, directoryLanguages } from '#domain/site/language.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { UserError } from '#i18n/user-error.ts';
import { tInit } from '#words/init.ts';
import { openQuestions } from './questions.ts';
import { readOptions } from './read-options.ts';

const defaultHost = 'https://framagit.org';
const options = {
  name: { type: 'string' },
  url: { type: 'string' },
  lang: { type: 'string' },
  gitlab: { type: 'string' },
} as const;

/**
 * What `npm run init` is told: by its options, and for what they leave open by questions, when a person is there.
 * @param titleOf the name of a directory nobody names
 * @throws a sentence for what cannot be; nothing was written yet
 */
export async function readChoices(args: string[], titleOf: (folder: string) => string): Promise<InitChoices> {
  const { values, positionals } = readOptions({ args, options, allowPositionals: true });
  const [place, ...others] = positionals;
  if (place === undefined) throw new UserError(tInit('usage'));
  if (others.length > 0) throw new UserError(tInit('one-folder', { given: allOf(positionals) }));
  const folder = resolve(place);
  const lang = readLanguage(values.lang ?? defaultLanguage);
  if (!process.stdin.isTTY) {
    return { folder, lang, ...readAnswers({ ...values, name: values.name ?? titleOf(folder) }) };
  }
  // What is wrong in an option is said before the first question.
  readAnswers({ ...values, name: values.name ?? titleOf(folder) });
  const questions = openQuestions();
  const ask = async (key: 'name' | 'url' | 'gitlab', fallback: string) => {
    const hint = fallback === '' ? '' : ` [${fallback}]`;
    return values[key] ?? ((await questions.ask(`${tInit(`ask.${key}`)}${hint}`)) || fallback);
  };
  try {
    const name = await ask('name', titleOf(folder));
    return {
      folder,
      lang,
      ...readAnswers({ name, url: await ask('url', ''), gitlab: await ask('gitlab', '') }),
    };
  } finally {
    questions.close();
  }
}

function readAnswers({ name, url, gitlab }: Answers): Pick<Choices, 'name' | 'url' | 'gitlab'> {
  if (!siteSettingsSchema.shape.name.safeParse(name).success)
    throw new UserError(tInit('bad.name', { value: name }));
  const address = url ? parseSiteAddress(url) : undefined;
  if (url && address === undefined) throw new UserError(tInit('bad.url', { value: url }));
  const project = gitlab ? parseGitlabProject(gitlab, process.env.GITLAB_URL ?? defaultHost) : undefined;
  if (gitlab && project === undefined) throw new UserError(tInit('bad.gitlab', { value: gitlab }));
  return { name, url: address, gitlab: project };
}

function readLanguage(value: string): Choices['lang'] {
  const lang = directoryLanguages.find((known) => known === value);
  if (lang === undefined)
    throw new UserError(tInit('bad.lang', { value, values: anyOf(directoryLanguages) }));
  return lang;
}

interface Answers {
  name: string;
  url?: string | undefined;
  gitlab?: string | undefined;
}

interface InitChoices extends Pick<Choices, 'name' | 'url' | 'lang' | 'gitlab'> {
  folder: string;
}
