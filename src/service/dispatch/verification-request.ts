import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { ForgeError, type Forge } from '#domain/contribution/forge.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { verificationProposal, type DatedNotice } from '#domain/contribution/verification-proposal.ts';
import {
  checkedOn,
  monthlyRequest,
  readVerifications,
  requestSent,
  type Verifications,
} from '#domain/contribution/verification.ts';
import { orderNotice } from '#domain/notice/format.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import type { Log } from '../operations/log.ts';
import { repeat, type Repeated } from '../operations/repeat.ts';

const everyMs = 3600_000;

/**
 * Once a month, one request that dates the notices people said are still right. What it dates is written down before it
 * leaves, so that a process that dies in between asks the same again, and the forge finds it there.
 */
export function createVerificationRequest(tools: VerificationRequestTools): Repeated {
  const { forge, store, contributions, log, now } = tools;

  const ask = async (): Promise<void> => {
    const month = new Date(now()).toISOString().slice(0, 7);
    const before = readVerifications(await store.settings.read('verifications'));
    const request = monthlyRequest(before, month);
    if (request === undefined || !(await contributions.read()).open) return;
    await change((kept) => ({ ...kept, asked: request }));
    const notices = await dateNotices(before, request.slugs);
    if (notices.length > 0)
      await forge.openProposal(verificationProposal(request.month, notices, proposalWords));
    await change((kept) => requestSent(kept, request));
    log.info('verification-request', { month: request.month, notices: notices.length });
  };

  /** Those that are still there, and were not checked by someone else since. */
  const dateNotices = async (answers: Verifications, slugs: readonly string[]): Promise<DatedNotice[]> => {
    const dated: DatedNotice[] = [];
    for (const slug of slugs) {
      const [current, day] = [await forge.readNotice(slug), checkedOn(answers, slug)];
      if (current === undefined || day === undefined) continue;
      const { notice, corps } = readVersion(current.text);
      const since: unknown = notice.verifie_le;
      if (notice.nom === undefined || (typeof since === 'string' && since >= day)) continue;
      const text = writeNoticeFile(orderNotice({ ...notice, verifie_le: day }), corps);
      dated.push({ slug, day, text, version: current.version });
    }
    return dated;
  };

  const change = (next: (kept: Verifications) => Verifications) =>
    store.settings.update('verifications', (kept) => JSON.stringify(next(readVerifications(kept))));

  return repeat(ask, {
    everyMs,
    failed: (reason) => {
      // Either way it will be asked again in an hour.
      if (reason instanceof ForgeError)
        log.warn('verification-request-later', { kind: reason.kind, status: reason.status });
      else log.error('verification-request-failed', reason);
    },
  });
}

interface VerificationRequestTools {
  forge: Pick<Forge, 'openProposal' | 'readNotice'>;
  store: Pick<ContributionStore, 'settings'>;
  contributions: { read: () => Promise<{ open: boolean }> };
  log: Log;
  now: () => number;
}
