import { describe, expect, it } from 'vitest';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { submissionToProposal, type ProposalRequest } from '#domain/contribution/proposal.ts';
import { readTextSigns, scoreSigns, type ScoreSigns } from '#domain/contribution/score.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import { parseSubmission, type Parsed } from '#domain/contribution/submission.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { proposalWords } from '#i18n/proposal-words.ts';

/** The twelve contributions a moderator was given to judge, and what they must be told of each. */
const contributions: readonly Contribution[] = [
  {
    title: 'an excellent notice that was wished for',
    fields: {
      ...{ nom: 'Agorakit', licences: 'AGPL-3.0-only', site_web: 'https://agorakit.org/' },
      ...{ description_courte: 'Discuter, partager des fichiers et tenir l’agenda d’un collectif.' },
      ...{ plateformes: ['web'], tags: ['dessin'], corps: 'Pour les associations et leurs groupes.' },
    },
    verdict: 'Rien à signaler',
    told: ['était souhaitée', '<https://annuaire.example/souhaits.html>', '<https://agorakit.org/>'],
    labels: ['contribution', 'nouvelle-notice'],
  },
  {
    title: 'a correction while another one is open on the same notice',
    fields: { notice: 'krita', description_courte: 'Peindre et dessiner à l’écran.' },
    more: {
      others: [
        {
          ...{ reference: 'autre00000', id: '3', sameSlug: true },
          url: 'https://git.example/a/b/-/merge_requests/3',
        },
      ],
    },
    verdict: 'autre proposition ouverte `!3`',
    told: ['<https://git.example/a/b/-/merge_requests/3>', '<https://annuaire.example/notices/krita.html>'],
    labels: ['contribution', 'modification'],
  },
  {
    title: 'a second correction of the same field, in the local forge',
    fields: { notice: 'krita', description_courte: 'Dessiner.' },
    more: { others: [{ reference: 'autre00000', sameSlug: true }] },
    verdict: 'autre proposition ouverte `autre00000`',
    told: ['sur la même notice'],
    labels: ['contribution', 'modification'],
  },
  {
    title: 'a notice that exists under a spelling of its name',
    fields: { nom: 'Libre Office', licences: 'MPL-2.0' },
    verdict: 'doublon possible',
    told: ['`libreoffice` porte le même nom', '<https://annuaire.example/notices/libreoffice.html>'],
    labels: ['contribution', 'nouvelle-notice', 'doublon-possible'],
  },
  {
    title: 'a proprietary product with a licence of its own making',
    fields: {
      ...{ nom: 'Microsoft Excel', licences: 'LicenseRef-Microsoft' },
      site_web: 'https://www.microsoft.com/excel',
    },
    verdict: 'produit non libre',
    told: ['licence non reconnue', '`LicenseRef-Microsoft` : **non reconnue**', '`microsoft-excel`'],
    labels: ['contribution', 'nouvelle-notice', 'a-verifier'],
  },
  {
    title: 'spam that a person let go',
    fields: {
      ...{ nom: 'CasinoPlus', licences: 'MIT', site_web: 'https://casino.example/' },
      corps:
        'Casino : cliquez ici https://a.example https://b.example https://c.example, gagnez de l’argent.',
    },
    held: ['reclame', 'liens'],
    verdict: 'retenue puis laissée passer',
    told: ['des mots de réclame', 'beaucoup de liens'],
    labels: ['contribution', 'nouvelle-notice'],
  },
  {
    title: 'a notice that is nearly empty',
    fields: { nom: 'Trucmuche', licences: 'MIT' },
    verdict: 'remarques de check',
    told: ['notice-incomplete'],
    labels: ['contribution', 'nouvelle-notice'],
  },
  {
    title: 'a software refused before, with a licence that is not the right one',
    fields: { nom: 'BookWyrm', licences: 'AGPL-3.0-only', site_web: 'https://joinbookwyrm.com/' },
    verdict: 'déjà refusé',
    told: ['licence anticapitaliste', '<https://annuaire.example/refus.html>'],
    labels: ['contribution', 'nouvelle-notice', 'deja-refuse'],
  },
  {
    title: 'a notice with its logo',
    fields: {
      ...{ nom: 'Bonfire', licences: 'AGPL-3.0-only', tags: ['dessin'], plateformes: ['web'] },
      ...{ description_courte: 'Un réseau social à construire soi-même.', corps: 'Pour les communautés.' },
      ...{ site_web: 'https://bonfirenetworks.org/' },
    },
    more: { logo: { bytes: new Uint8Array([1]), type: 'webp' } },
    verdict: 'Rien à signaler',
    told: ['src = bonfire.webp'],
    labels: ['contribution', 'nouvelle-notice'],
  },
  {
    title: 'HTML in a description',
    fields: { nom: 'Piège', licences: 'MIT', description_courte: '<img src=x onerror=alert(1)> dessine' },
    refused: 'description_courte',
  },
  {
    title: 'insults and a telephone number',
    fields: {
      ...{ nom: 'Machin', licences: 'MIT', corps: 'Appelez ce crétin au 06 12 34 56 78 @all' },
      message: '/close',
    },
    held: ['coordonnees'],
    verdict: 'numéro de téléphone dans le texte',
    told: ['donnée personnelle'],
    labels: ['contribution', 'nouvelle-notice'],
  },
  {
    title: 'a notice in English',
    fields: {
      ...{ nom: 'Pencil', licences: 'MIT', description_courte: 'A simple tool to draw with your friends.' },
    },
    verdict: 'texte dans une autre langue',
    told: ['dans la langue de l’annuaire'],
    labels: ['contribution', 'nouvelle-notice'],
  },
];

describe('moderators are told what they need of', () => {
  it.each(contributions)('$title', (contribution) => {
    const { fields, more = {}, held = [] } = contribution;
    const { submission, issues } = parseSubmission(fields, vocabulary);
    if (contribution.refused !== undefined) {
      expect(issues?.map(({ path }) => path[0])).toEqual([contribution.refused]);
      return;
    }
    if (submission === undefined) throw new Error(JSON.stringify(issues));
    const { score, reasons } = scoreSigns(readTextSigns(submission), calm);
    expect(score >= heldScore).toBe(held.length > 0);
    for (const reason of held) expect(reasons.join(' ')).toContain(`${reason}:`);
    const outcome = submissionToProposal(
      request(submission, { ...more, signs: reasons, released: held.length > 0 }),
    );
    if (outcome.outcome !== 'proposal') return expect.unreachable();
    const { description, labels } = outcome.proposal;
    const [verdict = ''] = description.replaceAll('\u00a0', ' ').split('\n');
    expect(verdict).toContain(contribution.verdict);
    for (const told of contribution.told ?? []) expect(description.replaceAll('\u00a0', ' ')).toContain(told);
    expect(labels).toEqual(contribution.labels);
    // One screen, and never a text that is only « below ».
    const unfolded = description.replace(/<details>[\s\S]*?<\/details>/g, '');
    expect(unfolded.split('\n').length).toBeLessThan(50);
    expect(Math.max(...unfolded.split('\n').map((line) => line.length))).toBeLessThan(200);
  });
});

const vocabulary = createVocabulary({
  tags: [{ slug: 'dessin', label: 'Dessin', description: 'Dessiner', besoin: 'dessiner', synonymes: [] }],
  alternatives: [{ slug: 'microsoft-excel', nom: 'Microsoft Excel', alias: ['excel'], tags: [] }],
  wishes: [{ nom: 'Agorakit', adresse: 'https://agorakit.org/', pourquoi: 'Utile.' }],
  refusals: [
    {
      ...{ nom: 'BookWyrm', slug: 'bookwyrm', adresses: ['https://joinbookwyrm.com/'], voir: [] },
      ...{ date: '2026-11-22', motif: 'Sa licence anticapitaliste n’est pas libre.' },
    },
  ],
  ...{ attentions: [], licences },
});
const krita = {
  slug: 'krita',
  notice: { nom: 'Krita', licences: ['GPL-3.0-only'], site_web: 'https://krita.org/' },
  corps: '',
};
const libreoffice = { slug: 'libreoffice', notice: { nom: 'LibreOffice', licences: ['MPL-2.0'] }, corps: '' };
const catalogue = createCatalogue([krita, libreoffice], vocabulary);
const heldScore = 10;
const calm: ScoreSigns = {
  ...{ trapFilled: false, proof: 'valid', token: { state: 'valid', ageMs: 60_000 } },
  ...{ sameDomain: 0, sameText: 0, refused: false, known: false },
};

function request(
  submission: NonNullable<Parsed['submission']>,
  more: Partial<ProposalRequest>,
): ProposalRequest {
  const reference = 'k3v9q2m7x1c8b5n4';
  const isTaken = (slug: string) => catalogue.bySlug.has(slug);
  const text = writeNoticeFile(krita.notice, krita.corps);
  return {
    ...{ submission, reference, catalogue, logos: new Set<string>(), day: '2026-12-01' },
    slug: submission.notice ?? chooseSlug(submission.fields.nom ?? '', reference, isTaken),
    ...(submission.notice === undefined ? {} : { current: { ...readVersion(text), version: 'v1' } }),
    ...{ writeNotice: writeNoticeFile, words: proposalWords, siteUrl: 'https://annuaire.example' },
    ...more,
  };
}

interface Contribution {
  title: string;
  fields: Readonly<Record<string, unknown>>;
  more?: Partial<ProposalRequest>;
  /** The field that the form refuses at once. */
  refused?: string;
  /** Reasons for which it waits before anyone reads it. */
  held?: readonly string[];
  verdict?: string;
  told?: readonly string[];
  labels?: readonly string[];
}
