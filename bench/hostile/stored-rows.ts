import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { submissionToProposal } from '#domain/contribution/proposal.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import { readPayload } from '#domain/contribution/payload.ts';

/** Makes the proposal of every stored contribution, and says which would write a file that `check` refuses. */
export async function findBadRows(
  dataDir: string,
  contentDir: string,
): Promise<{ stored: number; faults: string[] }> {
  const { catalogue, logos, files } = await readContent(contentDir);
  const database = new DatabaseSync(join(dataDir, 'contributions.sqlite'), { readOnly: true });
  const rows = database
    .prepare('SELECT reference, slug, payload FROM submission WHERE payload IS NOT NULL')
    .all() as unknown as { reference: string; slug: string; payload: string }[];
  database.close();
  const faults = rows.flatMap(({ reference, slug, payload }) => {
    const { submission, base } = readPayload(payload);
    const file = submission.notice === undefined ? undefined : files.get(submission.notice);
    const made = submissionToProposal({
      submission,
      base,
      reference,
      slug,
      catalogue,
      logos,
      current: file && { ...readVersion(file.text), version: 'x' },
      day: '2026-01-01',
      writeNotice: writeNoticeFile,
      words: proposalWords,
    });
    if (made.outcome !== 'proposal') return [];
    return made.proposal.files.flatMap(({ content }) => {
      const parsed = parseNoticeFile(content);
      if (!parsed.ok) return [`${reference}: ${parsed.issue.code}`];
      const { issues } = judgeNotice(parsed.raw, parsed.corps, catalogue.vocabulary);
      return issues.filter(({ severity }) => severity === 'error').map(({ code }) => `${reference}: ${code}`);
    });
  });
  return { stored: rows.length, faults };
}
