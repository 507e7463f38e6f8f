import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestService, type TestService } from './test-service.ts';

let test: TestService;
beforeEach(async () => {
  test = await createTestService();
  await test.service.prepare();
});
afterEach(() => test.stop());

const page = {
  mini_site: 'oui',
  nom: 'Les logiciels de ma classe',
  site_web: 'https://classe.example.org/logiciels/',
  description_courte: 'Dix logiciels libres pour une classe de primaire.',
};

interface Answer {
  id: string;
  reference: string;
  issues: { path: string[]; message: string }[];
}
const read = async (response: Response) => (await response.json()) as Answer;

describe('someone’s mini-site', () => {
  it('is proposed by the same door, as one small file of its own', async () => {
    const answer = await test.post({ ...page, createurices: 'Camille', pseudo: 'Camille' });
    expect(answer.status).toBe(202);
    const { id, reference } = await read(answer);
    const proposal = await test.sent();
    expect(proposal).toMatchObject({
      kind: 'mini-site',
      title: 'Mini-site : les-logiciels-de-ma-classe',
      branch: `contrib/les-logiciels-de-ma-classe-${reference}`,
      commitMessage: `Mini-site : les-logiciels-de-ma-classe\n\nContribution-Id: ${reference}\n`,
      labels: ['contribution', 'mini-site'],
      files: [{ action: 'create', path: 'content/mini-sites-amis/les-logiciels-de-ma-classe.yaml' }],
    });
    expect(new TextDecoder().decode(proposal.files[0]?.content)).toBe(
      [
        'titre: "Les logiciels de ma classe"',
        'adresse: "https://classe.example.org/logiciels/"',
        'phrase: "Dix logiciels libres pour une classe de primaire."',
        'par: "Camille"',
        '',
      ].join('\n'),
    );
    expect(proposal.description).toContain('<https://classe.example.org/logiciels/>');
    expect(await (await test.request(`/api/contributions/${id}`)).json()).toMatchObject({
      ...{ kind: 'mini-site', slug: 'les-logiciels-de-ma-classe' },
    });
  });

  it('is told what to write, field by field, when something is wrong', async () => {
    const wrong = async (fields: Readonly<Record<string, unknown>>) => {
      const answer = await test.post({ ...page, ...fields });
      expect(answer.status).toBe(422);
      return (await read(answer)).issues
        .map(({ path, message }) => `${path.join('.')} : ${message}`)
        .join('\n');
    };
    expect(await wrong({ site_web: 'http://classe.example.org/' })).toMatch(/^site_web : .*https:\/\//);
    expect(await wrong({ site_web: 'ma page' })).toMatch(/^site_web : /);
    expect(await wrong({ nom: '' })).toMatch(/^nom : /);
    expect(await wrong({ description_courte: undefined })).toMatch(/^description_courte : /);
    expect(await wrong({ description_courte: 'x'.repeat(201) })).toMatch(/^description_courte : .*200/);
    expect(await wrong({ licences: ['MIT'] })).toMatch(/^licences : /);
    expect(await wrong({ notice: 'plume' })).toMatch(/^notice : /);
    expect(await wrong({ createurices: ['a', 'b', 'c', 'd'] })).toMatch(/^createurices : /);
  });

  it('without JavaScript comes back in its own form, filled in', async () => {
    const sent = { ...page, site_web: 'http://classe.example.org/' };
    const answer = await test.request('/api/contributions', {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(sent).toString(),
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<h1>Proposer un mini-site</h1>');
    expect(html).toContain('<input type="hidden" name="mini_site" value="oui">');
    expect(html).toContain('value="http://classe.example.org/"');
    expect(html).not.toContain('name="licences"');
  });

  it('that is in the list already is not asked about again', async () => {
    const folder = join(test.contentDir, 'mini-sites-amis');
    await mkdir(folder);
    const text = 'titre: "Une classe"\nadresse: "https://classe.example.org/logiciels"\nphrase: "Dix."\n';
    await writeFile(join(folder, 'une-classe.yaml'), text);
    test.clock.ahead = 60_000;
    const answer = await test.post(page);
    expect(answer.status).toBe(422);
    expect((await read(answer)).issues[0]?.message).toContain('déjà dans la liste');
    // Another page of the same title has a name of its own.
    const other = await test.post({ ...page, nom: 'Une classe', site_web: 'https://autre.example.org/' });
    const { id } = await read(other);
    expect(await (await test.request(`/api/contributions/${id}`)).json()).toMatchObject({
      slug: 'une-classe-2',
    });
  });

  it('is completed from its follow-up, in part', async () => {
    const { id } = await read(await test.post(page));
    const amended = await test.request(`/api/contributions/${id}/complement`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mini_site: 'oui', description_courte: 'Douze logiciels.' }),
    });
    expect(amended.status).toBe(202);
    const proposal = await test.sent();
    const text = new TextDecoder().decode(proposal.files[0]?.content);
    expect(text).toContain('phrase: "Douze logiciels."');
    expect(text).toContain('adresse: "https://classe.example.org/logiciels/"');
  });

  it('is kept out by the red button, and by the caps', async () => {
    const closed = await createTestService({ CONTRIBUTIONS: 'closed' });
    await closed.service.prepare();
    expect((await closed.post(page)).status).toBe(503);
    await closed.stop();
    const few = await createTestService({ MAX_ACCEPTED_PER_HOUR: '1' });
    await few.service.prepare();
    expect((await few.post(page)).status).toBe(202);
    expect((await few.post({ ...page, site_web: 'https://b.example.org/' })).status).toBe(503);
    await few.stop();
  });
});
