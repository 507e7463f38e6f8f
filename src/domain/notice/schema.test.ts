import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { fieldExample } from '#i18n/field-words.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';

const minimal = { nom: 'LibreOffice', licences: ['MPL-2.0'] };
const found = (notice: unknown) => {
  const result = noticeSchema.safeParse(notice);
  return result.success
    ? []
    : zodErrorToIssues(result.error, notice, noticeKeys).map(({ code, path }) =>
        [code, ...path.map(String)].join(' '),
      );
};
const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => item(i));

describe('the schema of a notice', () => {
  it('asks for a name and a licence, nothing else', () => {
    expect(found(minimal)).toEqual([]);
    expect(found({})).toEqual(['champ-manquant nom', 'champ-manquant licences']);
  });

  it('accepts its own examples all together', () => {
    const examples = noticeKeys.map((key) => [key, fieldExample(key)]);
    expect(found(Object.fromEntries(examples))).toEqual([]);
  });

  it.each([
    ['an unknown key', { tag: ['a'] }, 'champ-inconnu tag'],
    ['nothing in a key', { site_web: null }, 'champ-vide site_web'],
    ['an empty text', { description_courte: '' }, 'champ-vide description_courte'],
    ['an empty list', { tags: [] }, 'champ-vide tags'],
    ['a number for a name', { nom: 3 }, 'type-inattendu nom'],
    ['a text for a list', { tags: 'a' }, 'type-inattendu tags'],
    ['a name of 101 characters', { nom: 'a'.repeat(101) }, 'trop-long nom'],
    ['a name without a letter', { nom: '🐧 !' }, 'nom-illisible nom'],
    [
      'a description of 201 characters',
      { description_courte: 'a'.repeat(201) },
      'trop-long description_courte',
    ],
    [
      'HTML in a description',
      { description_courte: 'du <b>gras</b>' },
      'balise-interdite description_courte',
    ],
    [
      'Markdown in a description',
      { description_courte: 'un [lien](x)' },
      'balise-interdite description_courte',
    ],
    ['two lines', { description_courte: 'a\nb' }, 'caractere-suspect description_courte'],
    ['a hidden character', { nom: 'a\u200Bb' }, 'caractere-suspect nom'],
    ['decomposed accents', { nom: 'e\u0301' }, 'forme-unicode nom'],
    ['a space too many', { nom: 'a  b' }, 'espaces-superflus nom'],
    ['a space at the end', { nom: 'a ' }, 'espaces-superflus nom'],
    ['an address without a protocol', { site_web: 'a.org' }, 'adresse-invalide site_web'],
    ['a script for an address', { depot: 'javascript:alert(1)' }, 'adresse-invalide depot'],
    [
      'Wikipedia elsewhere',
      { lien_wikipedia: 'https://wikipedia.org.evil.org/wiki/A' },
      'adresse-invalide lien_wikipedia',
    ],
    ['Exodus elsewhere', { lien_exodus: 'https://a.org/' }, 'adresse-invalide lien_exodus'],
    [
      'Wikipedia over http',
      { lien_wikipedia: 'http://fr.wikipedia.org/wiki/A' },
      'adresse-non-securisee lien_wikipedia',
    ],
    ['a logo elsewhere', { logo: { src: '../a.png' } }, 'chemin-invalide logo src'],
    ['a logo of another kind', { logo: { src: 'a.gif' } }, 'chemin-invalide logo src'],
    ['a logo as a text', { logo: 'a.png' }, 'type-inattendu logo'],
    ['more in a logo', { logo: { src: 'a.png', alt: 'x' } }, 'champ-inconnu logo alt'],
    ['eleven licences', { licences: many(11, (i) => `LicenseRef-${i}`) }, 'trop-de-valeurs licences'],
    ['a licence in words', { licences: ['GNU GPL'] }, 'licence-inconnue licences 0'],
    ['an unknown platform', { plateformes: ['linux'] }, 'valeur-inconnue plateformes 0'],
    ['a platform twice', { plateformes: ['web', 'web'] }, 'valeur-repetee plateformes'],
    ['a language in words', { langues: ['français'] }, 'langue-invalide langues 0'],
    ['a language in another form', { langues: ['pt-br'] }, 'langue-invalide langues 0'],
    ['other languages before the last', { langues: ['mul', 'fr'] }, 'langues-suite langues'],
    ['thirteen tags', { tags: many(13, (i) => `t${i}`) }, 'trop-de-valeurs tags'],
    ['a tag in words', { tags: ['Traitement de texte'] }, 'slug-invalide tags 0'],
    ['21 alternatives', { alternative_a: many(21, (i) => `a${i}`) }, 'trop-de-valeurs alternative_a'],
    [
      'Wikidata without its Q',
      { identifiant_wikidata: '10135' },
      'identifiant-invalide identifiant_wikidata',
    ],
    ['a CHATONS number as a text', { chatons_id: '271' }, 'type-inattendu chatons_id'],
    ['CHATONS zero', { chatons_id: 0 }, 'nombre-invalide chatons_id'],
    ['half a CHATONS number', { chatons_id: 1.5 }, 'type-inattendu chatons_id'],
    ['yes as a text', { mis_en_avant: 'oui' }, 'type-inattendu mis_en_avant'],
    ['an unknown state', { etat: 'mort' }, 'valeur-inconnue etat'],
    ['a successor in words', { remplace_par: 'Libre Office' }, 'slug-invalide remplace_par'],
    ['seven points', { points_attention: many(7, (i) => `p${i}`) }, 'trop-de-valeurs points_attention'],
    ['a day that does not exist', { date_creation: '2026-02-30' }, 'date-invalide date_creation'],
    ['a date the other way', { date_creation: '22/11/2026' }, 'date-invalide date_creation'],
    ['a redirection that climbs', { redirections: ['/a/../b'] }, 'chemin-invalide redirections 0'],
    [
      'a redirection that climbs, encoded',
      { redirections: ['/a/%2e%2e/b'] },
      'chemin-invalide redirections 0',
    ],
    ['a redirection that no host decodes', { redirections: ['/a/100%'] }, 'chemin-invalide redirections 0'],
    ['a redirection elsewhere', { redirections: ['https://a.org/'] }, 'chemin-invalide redirections 0'],
    ['a redirection without a protocol', { redirections: ['//a.org/b'] }, 'chemin-invalide redirections 0'],
    ['thirteen needs', { besoins: many(13, (i) => `besoin ${i}`) }, 'trop-de-valeurs besoins'],
    ['an unknown store', { installer: { magasin: 'a' } }, 'champ-inconnu installer magasin'],
    [
      'an address for a store',
      { installer: { flathub: '//a.org' } },
      'identifiant-invalide installer flathub',
    ],
    [
      'the address of the page in a store',
      { installer: { flathub: 'https://flathub.org/apps/org.gimp.GIMP' } },
      'identifiant-invalide installer flathub',
    ],
    ['no store at all', { installer: {} }, 'champ-vide installer'],
    ['an unknown price', { en_bref: { prix: 'cher' } }, 'valeur-inconnue en_bref prix'],
    ['nothing in brief', { en_bref: {} }, 'champ-vide en_bref'],
    ['a check on no day', { verifie_le: 'hier' }, 'date-invalide verifie_le'],
    ['a redirection of a folder', { redirections: ['/a/'] }, 'chemin-invalide redirections 0'],
  ])('refuses %s', (_, more, finding) => {
    expect(found({ ...minimal, ...more })).toContain(finding);
  });

  it.each([
    { site_web: 'http://a.org/' },
    { nom: 'C++' },
    { nom: '日本語' },
    { nom: 'Qu’est-ce ?' },
    { langues: ['fr', 'pt-BR', 'zh-Hant', 'sr-Latn-RS', 'oc'] },
    { langues: ['fr', 'mul'] },
    { langues: ['mul'] },
    { licences: ['LicenseRef-Domaine-public'] },
    { description_courte: '1 < 2, *un* mot et 3 > 2.' },
    { redirections: ['/content/%C3%A9lan', '/vieux.php'] },
    { date_creation: '2024-02-29' },
    { installer: { docker: 'ghcr.io/a/b', debian: 'a-b', winget: 'A.B' } },
  ])('accepts %j', (more) => {
    expect(found({ ...minimal, ...more })).toEqual([]);
  });

  it.each([
    ['an empty name', { nom: '' }, ['champ-vide nom']],
    ['an unknown part alone', { en_bref: { poids: 'lourd' } }, ['champ-inconnu en_bref poids']],
    ['an unknown store alone', { installer: { magasin: 'a' } }, ['champ-inconnu installer magasin']],
    ['a moment for a day', { verifie_le: '2026-01-01T00:00:00Z' }, ['date-invalide verifie_le']],
    ['a day of one letter', { date_creation: 'x' }, ['date-invalide date_creation']],
    ['a number nobody could write', { chatons_id: 99999999999999999999 }, ['nombre-invalide chatons_id']],
  ])('tells %s once, by its cause', (_, more, findings) => {
    expect(found({ ...minimal, ...more })).toEqual(findings);
  });

  it.each([
    [{ mis_en_avant: 'True' }, 'true'],
    [{ mis_en_avant: 'oui' }, 'true'],
    [{ mis_en_avant: ' Faux' }, 'false'],
    [{ mis_en_avant: 'peut-être' }, undefined],
    [{ chatons_id: '13' }, '13'],
  ])('says what to write for %j', (more, expected) => {
    const { error } = noticeSchema.safeParse({ ...minimal, ...more });
    expect(error && zodErrorToIssues(error, { ...minimal, ...more }).map(({ fix }) => fix?.expected)).toEqual(
      [expected],
    );
  });

  it('quotes no half of a sign', () => {
    expect(quote('😀'.repeat(100))).toMatch(/^😀+…$/u);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...noticeKeys), (value, key) => {
        expect(() => found({ ...minimal, [key]: value })).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
