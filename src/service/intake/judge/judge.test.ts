import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeMaxBytes } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { trapField } from '#domain/contribution/score.ts';
import { writeSmallContent } from '../../../../test/service/small-content.ts';
import { createContentReader } from '../../content/reader.ts';
import type { JudgeRequest, Verdict } from './give-verdict.ts';
import { createInlineJudge } from './judge.ts';

const request = (fields: Record<string, unknown>, more: Partial<JudgeRequest> = {}): JudgeRequest => ({
  fields: new Map(Object.entries(fields)),
  hasLogo: false,
  reference: 'abcdefghij',
  ...more,
});
const codesOf = (verdict: Verdict) =>
  verdict.outcome === 'invalid' ? verdict.issues.map(({ code }) => code) : verdict.outcome;
const aNotice = { nom: 'Pinceau', licences: ['MIT'] };

describe('the judge of contributions', () => {
  let dir = '';
  let clock = 0;
  let judge: (form: JudgeRequest) => Promise<Verdict>;
  const judged = async (form: JudgeRequest) => {
    const verdict = await judge(form);
    return verdict.outcome === 'judged' ? verdict : expect.fail(JSON.stringify(verdict));
  };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-juge-'));
    await writeSmallContent(dir);
    clock = Date.now();
    ({ judge } = createInlineJudge(createContentReader(dir, () => clock)));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('gives all that is read in a new notice, without the service’s own keys', async () => {
    const verdict = await judged(
      request({
        ...aNotice,
        site_web: 'https://pinceau.example.org/fr',
        corps: 'Voir https://a.example, https://b.example et https://c.example.',
        ...{ token: 'x', altcha: 'x', submission_id: 'x', confirmer: 'oui', logo: '', [trapField]: 'x' },
      }),
    );
    expect(verdict).toMatchObject({
      slug: 'pinceau',
      payload: { submission: verdict.submission },
      traits: { domain: 'example.org' },
      text: { links: 3, foreign: false, bare: false },
      known: false,
    });
    expect(verdict.refusal).toBeUndefined();
    expect(Object.keys(verdict.submission.fields).sort()).toEqual(['licences', 'nom', 'site_web']);
  });

  it('knows what is in the catalogue, and what was refused', async () => {
    expect(await judged(request({ ...aNotice, nom: 'PLUME' }))).toMatchObject({
      known: true,
      slug: 'plume-2',
    });
    const { refusal } = await judged(request({ ...aNotice, site_web: 'https://privateur.example.org/x' }));
    expect(refusal?.nom).toBe('Logiciel Privateur');
  });

  it('files a name without a Latin letter under the reference', async () => {
    expect(await judged(request({ ...aNotice, nom: '微信' }))).toMatchObject({ slug: 'notice-abcdefghij' });
  });

  it('compares a correction with the notice as it stands', async () => {
    const verdict = await judged(request({ notice: 'plume', description_courte: 'De quoi écrire.' }));
    expect(verdict.payload.base?.notice).toMatchObject({ nom: 'Plume' });
    const same = { notice: 'plume', nom: 'Plume' };
    expect(codesOf(await judge(request(same)))).toEqual(['rien-a-changer']);
    expect(codesOf(await judge(request(same, { hasLogo: true })))).toBe('judged');
    expect(codesOf(await judge(request({ ...same, notice: 'inconnue' })))).toEqual(['notice-inconnue']);
  });

  it('refuses what would be larger than a notice file may be, and nothing smaller', async () => {
    const names = Array.from({ length: 20 }, (_, index) => '漢'.repeat(80 + index));
    const notice = { ...aNotice, createurices: names, date_creation: '2026-11-28' };
    const left = noticeMaxBytes - Buffer.byteLength(writeNoticeFile(notice, 'a'));
    const corps = `${'漢'.repeat(left / 3)}${'a'.repeat(1 + (left % 3))}`;
    expect(codesOf(await judge(request({ ...notice, corps })))).toBe('judged');
    expect(codesOf(await judge(request({ ...notice, corps: `${corps}a` })))).toEqual(['fichier-trop-gros']);
    const { date_creation: _, ...undated } = notice;
    expect(codesOf(await judge(request({ ...undated, corps: `${corps}a` })))).toEqual(['fichier-trop-gros']);
  });

  it('gives no old address that is taken, or another page’s', async () => {
    const ask = (...redirections: string[]) => judge(request({ ...aNotice, redirections }));
    expect(codesOf(await ask('/index.html', '/content/plume'))).toEqual([
      'chemin-invalide',
      'redirection-en-double',
    ]);
    expect(codesOf(await ask('/content/pinceau-fin'))).toBe('judged');
  });

  it('follows a notice that was renamed: a correction of the old slug is about the new one', async () => {
    await writeFile(
      join(dir, 'notices', 'sept-zip.md'),
      '---\nnom: "Sept Zip"\nlicences:\n  - "MIT"\nredirections:\n  - "/notices/7-zip"\n---\n',
    );
    clock += 10_000;
    const verdict = await judged(request({ notice: '7-zip', description_courte: 'De quoi serrer.' }));
    expect(verdict.submission.notice).toBe('sept-zip');
    expect(verdict.slug).toBe('sept-zip');
    expect(verdict.payload.submission.notice).toBe('sept-zip');
    expect(verdict.payload.base?.notice).toMatchObject({ nom: 'Sept Zip' });
  });

  it('judges an amendment as the whole it makes, with its message beside', async () => {
    const { payload } = await judged(request({ ...aNotice, corps: 'Un texte.', message: 'Le premier.' }));
    const before = { payload, revision: 2 };
    const amended = await judged(request({ message: 'Un mot.', notice: 'plume' }, { before }));
    expect(amended.submission).toEqual(payload.submission);
    expect(amended.payload.messages).toEqual([{ revision: 2, text: 'Un mot.' }]);
    const again = await judged(
      request({ message: 'Un mot.' }, { before: { payload: amended.payload, revision: 3 } }),
    );
    expect(again.payload).toEqual(amended.payload);
    const louder = await judged(
      request(
        { description_courte: 'CASINO VIAGRA BITCOIN' },
        { before: { payload: amended.payload, revision: 3 } },
      ),
    );
    expect(louder.text.pitches).toBe(3);
    expect(codesOf(await judge(request({ nom: 'Pinceau' }, { before })))).toEqual(['rien-a-changer']);
  });

  it('says by field what has to change', async () => {
    const verdict = await judge(request({ nom: '', licences: 'MIT', etrange: '' }));
    expect(codesOf(verdict)).toEqual(['champ-inconnu', 'champ-manquant']);
  });
});
