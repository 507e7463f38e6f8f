import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairNotice } from '#domain/notice/repair.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { sampleTag, sampleVocabulary } from '../../../test/sample.ts';

const vocabulary = sampleVocabulary({
  tags: [
    sampleTag('traitement-de-texte', { label: 'Traitement de texte' }),
    sampleTag('video', { label: 'Vidéo' }),
  ],
  alternatives: [{ slug: 'whatsapp', nom: 'WhatsApp', alias: ['whats app'], tags: [] }],
});
const repair = (raw: Record<string, unknown>) => repairNotice(raw, vocabulary);

describe('repairs', () => {
  it.each([
    [
      'a tracking parameter',
      { site_web: 'https://a.org/?utm_source=x' },
      { site_web: 'https://a.org/' },
      'adresse-avec-pistage',
    ],
    [
      'a Wikipedia article over http',
      { lien_wikipedia: 'http://fr.wikipedia.org/wiki/A' },
      { lien_wikipedia: 'https://fr.wikipedia.org/wiki/A' },
      'adresse-non-securisee',
    ],
    [
      'an address without its protocol',
      { site_web: 'www.a.org' },
      { site_web: 'https://www.a.org' },
      'adresse-incomplete',
    ],
    [
      'an apostrophe in an address',
      { lien_wikipedia: "https://fr.wikipedia.org/wiki/L'A" },
      { lien_wikipedia: 'https://fr.wikipedia.org/wiki/L%27A' },
      'adresse-invalide',
    ],
    [
      'what was pasted with an address',
      { site_web: '<https://a.org>' },
      { site_web: 'https://a.org' },
      'adresse-invalide',
    ],
    [
      'a protocol that slipped',
      { site_web: 'http:/a.org/x' },
      { site_web: 'http://a.org/x' },
      'adresse-incomplete',
    ],
    [
      'an article as a phone shows it',
      { lien_wikipedia: 'https://fr.m.wikipedia.org/wiki/A' },
      { lien_wikipedia: 'https://fr.wikipedia.org/wiki/A' },
      'adresse-invalide',
    ],
    [
      'the address of an identifier',
      { identifiant_wikidata: 'https://www.wikidata.org/wiki/Q8038#sitelinks' },
      { identifiant_wikidata: 'Q8038' },
      'identifiant-invalide',
    ],
    [
      'an identifier in small letters',
      { identifiant_wikidata: 'q42' },
      { identifiant_wikidata: 'Q42' },
      'identifiant-invalide',
    ],
    [
      'a day without its zeros',
      { date_creation: '2024/3/5' },
      { date_creation: '2024-03-05' },
      'date-invalide',
    ],
    [
      'a day with its hour',
      { verifie_le: '2024-03-05T10:00:00Z' },
      { verifie_le: '2024-03-05' },
      'date-invalide',
    ],
    ['a licence in words', { licences: ['GNU GPL v3'] }, { licences: ['GPL-3.0-only'] }, 'licence-alias'],
    [
      'a platform in words',
      { plateformes: ['Linux', 'Mac OS X', 'iPhone', 'FreeBSD'] },
      { plateformes: ['gnu-linux', 'macos', 'ios', 'bsd'] },
      'valeur-inconnue',
    ],
    [
      'a tag by its label',
      { tags: ['Traitement de texte'] },
      { tags: ['traitement-de-texte'] },
      'tag-inconnu',
    ],
    ['a language in another form', { langues: ['pt_br'] }, { langues: ['pt-BR'] }, 'langue-invalide'],
    [
      'a product by its alias',
      { alternative_a: ['Whats App'] },
      { alternative_a: ['WhatsApp'] },
      'alternative-alias',
    ],
    ['a hidden character', { nom: 'a\u200Bb' }, { nom: 'ab' }, 'caractere-suspect'],
    ['decomposed accents', { nom: 'e\u0301' }, { nom: 'é' }, 'forme-unicode'],
    ['spaces', { nom: ' a \n b ' }, { nom: 'a b' }, 'espaces-superflus'],
    ['an empty text', { site_web: '' }, {}, 'champ-vide'],
    ['a null', { logo: null }, {}, 'champ-vide'],
    ['an empty list', { tags: [] }, {}, 'champ-vide'],
    ['an empty item', { tags: ['', 'video'] }, { tags: ['video'] }, 'champ-vide'],
    ['other languages first', { langues: ['mul', 'FR'] }, { langues: ['fr', 'mul'] }, 'langues-suite'],
    ['a value twice', { tags: ['video', 'Vidéo'] }, { tags: ['video'] }, 'valeur-repetee'],
    [
      'one value for a list',
      { alternative_a: 'WhatsApp' },
      { alternative_a: ['WhatsApp'] },
      'type-inattendu',
    ],
    [
      'values after signs that YAML takes for their text',
      { licences: '• MIT • Apache-2.0' },
      { licences: ['MIT', 'Apache-2.0'] },
      'type-inattendu',
    ],
    [
      'values after a hyphen that no space follows',
      { licences: '-MIT -Apache-2.0' },
      { licences: ['MIT', 'Apache-2.0'] },
      'type-inattendu',
    ],
    [
      'a value after a dash that is no hyphen',
      { alternative_a: '– Adobe Photoshop' },
      { alternative_a: ['Adobe Photoshop'] },
      'type-inattendu',
    ],
    [
      'values between curly brackets',
      { licences: { MIT: null, 'Apache-2.0': null } },
      { licences: ['MIT', 'Apache-2.0'] },
      'type-inattendu',
    ],
  ])('repair %s', (_, raw, repaired, code) => {
    const result = repair(raw);
    expect(result.repaired).toEqual(repaired);
    expect(result.issues.map((issue) => issue.code)).toContain(code);
    expect(result.issues.every(({ fix }) => fix?.automatic)).toBe(true);
  });

  it.each([
    { nom: '' },
    { licences: [] },
    { licences: ['GPL'] },
    { alternative_a: 'Slack, Teams' },
    { inconnu: '' },
    { tags: ['inconnu'] },
    { etat: 'Actif ?' },
    { chatons_id: 271 },
    { site_web: 'http://a.org/' },
    { depot: 'http://a.onion/' },
    { site_web: 'a@exemple.org' },
    { nom: 'Un\u00A0nom' },
    { description_courte: '1\u202F000 fois l’été\u00A0!' },
  ])('leave to a person what has no one right form: %j', (raw) => {
    expect(repair(raw)).toEqual({ repaired: raw, issues: [] });
  });

  it('write https where a visit saw it answer, and there alone', () => {
    const raw = { site_web: 'http://a.org/', depot: 'http://b.org/' };
    expect(repairNotice(raw, vocabulary, new Set(['http://a.org/'])).repaired).toEqual({
      site_web: 'https://a.org/',
      depot: 'http://b.org/',
    });
  });

  it('say where, what was written and what to write', () => {
    expect(repair({ licences: ['MIT', 'GNU GPL v3'] }).issues).toEqual([
      {
        code: 'licence-alias',
        severity: 'error',
        path: ['licences', 1],
        params: { valeur: 'GNU GPL v3' },
        fix: { expected: 'GPL-3.0-only', automatic: true },
      },
    ]);
  });

  it('have nothing more to repair in what they repaired, whatever it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'GNU GPL v3',
        'Linux',
        'http://a.org/?utm_source=x',
        "www.a.org/l'a|b",
        'a.org.:80/{x}',
        'http://fr.wikipedia.org/wiki/A',
        ' HTTP://www.A.org?fbclid=1&utm_x=2 ',
        'Vidéo',
        'whats\u200B app',
        'pt_br',
        'e\u0301 ',
        'iw',
        'GPL-2.0+',
      ),
    );
    const value = fc.oneof(
      text,
      fc.array(fc.oneof(text, fc.constantFrom(null, '', 3))),
      fc.constantFrom(null, 3, true),
    );
    const notice = fc.dictionary(fc.constantFrom(...noticeKeys), value);
    fc.assert(
      fc.property(notice, (raw) => {
        const { repaired } = repair(raw);
        expect(repair(repaired)).toEqual({ repaired, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
