import { join } from 'node:path';
import { readContent } from '#adapters/content-files/read-content.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { exists } from '#adapters/exists.ts';
import { noticeFile } from '#domain/catalogue/rule.ts';
import { findDuplicates } from '#domain/contribution/duplicates.ts';
import type { Software } from '#domain/identity.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { isSlug, nameToSlug } from '#domain/notice/slug.ts';
import { tCli } from '#words/cli.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { UserError } from '#i18n/user-error.ts';
import { openQuestions } from './questions.ts';
import { requireFolder } from './require-folder.ts';
import { runCommand } from './run-command.ts';

const textFields = ['description_courte', 'site_web', 'depot'] as const;
const listFields = ['plateformes', 'langues', 'tags', 'alternative_a'] as const;

await runCommand(tCli('usage.new'), async () => {
  const dir = await requireFolder();
  const { catalogue } = await readContent(dir);
  const { ask, close } = openQuestions();
  /** Asks until the field alone raises no objection. */
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
      const { issues, repaired } = judgeNotice(
        { nom: 'X', licences: ['MIT'], [key]: toValue(text) },
        '',
        catalogue.vocabulary,
      );
      const found = issues.filter((issue) => issue.path[0] === key && !issue.fix?.automatic);
      if (found.length === 0) return repaired[key];
      console.log(
        [
          tCli('new.again'),
          ...found.map((issue) => `  ${issueMessage(issue)} ${fixMessage(issue) ?? ''}`),
        ].join('\n'),
      );
    }
  };
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
  const toList = (text: string) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);

  try {
    console.log(tCli('new.intro'));
    const nom = (await askValid('nom', tCli('new.nom'), String, true)) as string;
    stopAtTwin({ nom });
    let slug = nameToSlug(nom);
    while (!isSlug(slug)) slug = await ask(tCli('new.no-slug'));
    const path = join(dir, noticeFile(slug));
    if (await exists(path)) throw new UserError(tCli('new.exists', { nom, file: path }));
    const notice: Record<string, unknown> = { nom };
    notice.licences = await askValid('licences', tCli('new.licences'), toList, true);
    for (const key of textFields) {
      notice[key] = await askValid(key, tCli(`new.${key}`), String);
      stopAtTwin({ [key]: notice[key] });
    }
    for (const key of listFields) {
      notice[key] = await askValid(key, tCli(`new.${key}`, { valeurs: platforms.join(', ') }), toList);
    }
    const corps = await ask(tCli('new.corps'));
    const today = new Date().toISOString().slice(0, 10);
    await writeFileAtomically(
      path,
      writeNoticeFile({ ...notice, date_creation: today, date_modification: today }, corps),
    );
    console.log(tCli('new.written', { file: path }));
    return 0;
  } finally {
    close();
  }
});
