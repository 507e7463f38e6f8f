import { join } from 'node:path';
import { readContent } from '#adapters/content-files/read-content.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { exists } from '#adapters/exists.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { createErrorFinder } from '#domain/catalogue/new-errors.ts';
import { noticeFile } from '#domain/catalogue/rule.ts';
import { findDuplicates } from '#domain/contribution/duplicates.ts';
import type { Software } from '#domain/identity.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import { tCli } from '#words/cli.ts';
import { issueAdvice } from '#i18n/issue-message.ts';
import { UserError } from '#i18n/user-error.ts';
import { openQuestions } from './questions.ts';
import { requireFolder } from './require-folder.ts';
import { runCommand } from './run-command.ts';

const textFields = ['description_courte', 'site_web', 'depot'] as const;
const listFields = ['plateformes', 'langues', 'tags', 'alternative_a'] as const;

await runCommand(tCli('usage.new'), async () => {
  const dir = await requireFolder();
  const { catalogue, logos } = await readContent(dir);
  const { ask, close } = openQuestions();
  /** The directory may already describe it, under another name or another file name. */
  const stopAtTwin = (known: Software) => {
    for (const { slug, reason } of findDuplicates(known, catalogue)) {
      const file = join(dir, noticeFile(slug));
      const nom = catalogue.bySlug.get(slug)?.notice.nom ?? slug;
      if (reason === 'meme-nom' || reason === 'meme-adresse')
        throw new UserError(tCli(`new.exists`, { nom, file }));
      console.log(tCli('new.alike', { nom, file }));
    }
  };
  /** The notice so far, its text under « corps ». */
  const answered: Record<string, unknown> = {};
  const findErrors = createErrorFinder({ catalogue, logos });
  /** What the directory would have against this answer, beside those given before. */
  const objections = (key: string, value: unknown): string[] => {
    const { corps = '', ...fields } = { nom: 'X', licences: ['MIT'], ...answered, [key]: value };
    const slug = nameToSlug(fields.nom);
    const notices = [...catalogue.notices, { slug, notice: fields, corps }];
    const found = findErrors({ catalogue: createCatalogue(notices, catalogue.vocabulary), logos });
    return found.flatMap(({ file, issue }) => {
      if (file !== noticeFile(slug)) return `${file} ${issueAdvice(issue)}`;
      return issue.path.length === 0 || issue.path[0] === key ? issueAdvice(issue) : [];
    });
  };
  /** Asks until nothing is to be said against the answer. */
  const askValid = async (
    key: string,
    question: string,
    toValue: (text: string) => unknown,
    required = false,
  ): Promise<unknown> => {
    for (;;) {
      const text = await ask(question);
      if (text === '') {
        if (!required) return undefined;
        console.log(tCli('new.required'));
        continue;
      }
      const value = toValue(text);
      const isBody = key === 'corps';
      const { issues, repaired } = judgeNotice(
        { nom: 'X', licences: ['MIT'], ...(isBody ? {} : { [key]: value }) },
        isBody ? text : '',
        catalogue.vocabulary,
      );
      const own = issues.filter((issue) => issue.path[0] === key && !issue.fix?.automatic).map(issueAdvice);
      const meant = isBody ? text : repaired[key];
      if (own.length === 0) stopAtTwin({ [key]: meant });
      const found = own.length > 0 ? own : objections(key, meant);
      if (found.length === 0) {
        answered[key] = meant;
        return meant;
      }
      console.log([tCli('new.again'), ...found.map((said) => `  ${said}`)].join('\n'));
    }
  };
  const toList = (text: string) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);

  try {
    console.log(tCli('new.intro'));
    const nom = (await askValid('nom', tCli('new.nom'), String, true)) as string;
    let slug = nameToSlug(nom);
    while (!isSlug(slug)) slug = await ask(tCli('new.no-slug'));
    const path = join(dir, noticeFile(slug));
    if (await exists(path)) throw new UserError(tCli('new.exists', { nom, file: path }));
    await askValid('licences', tCli('new.licences'), toList, true);
    for (const key of textFields) await askValid(key, tCli(`new.${key}`), String);
    for (const key of listFields)
      await askValid(key, tCli(`new.${key}`, { valeurs: platforms.join(', ') }), toList);
    await askValid('corps', tCli('new.corps'), String);
    const { corps = '', ...fields } = answered;
    const today = new Date().toISOString().slice(0, 10);
    await writeFileAtomically(
      path,
      writeNoticeFile({ ...fields, date_creation: today, date_modification: today }, String(corps)),
    );
    console.log(tCli('new.written', { file: path }));
    return 0;
  } finally {
    close();
  }
});
