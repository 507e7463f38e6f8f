import { describe, expect, it } from 'vitest';
import { describeProposal } from '#domain/contribution/description.ts';
import { parseSubmission } from '#domain/contribution/submission.ts';
import { fieldKeys, fieldOf, isRequired, noticeKeys, type FieldKey } from '#domain/notice/fields.ts';
import { linkFields } from '#domain/links/addresses.ts';
import { orderNotice } from '#domain/notice/format.ts';
import { toForm } from '#domain/notice/kinds/shapes.ts';
import { noticeSchema, type NoticeEntry } from '#domain/notice/schema.ts';
import { renderNoticeBody } from '#adapters/markdown.ts';
import { fieldExample } from '#i18n/field-words.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import { buildPayload } from '../src/browser/contribution/payload.ts';
import { fieldLimits } from '#service/intake/limits.ts';
import { formPage } from '#service/http/pages/form-page.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { formChoices } from '#views/contribution/form-choices.ts';
import { formSections } from '#views/contribution/form-sections.ts';
import { noticesCsv } from '#views/data/csv.ts';
import { fieldTable } from '#views/data/field-table.ts';
import { noticeJsonSchema } from '#views/data/notice-json-schema.ts';
import { noticesDocument } from '#views/data/notice-record.ts';
import { noticeView } from '#views/notice-view.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from './sample.ts';

const site = sampleSite();
const lists = {
  tags: [sampleTag('bureautique')],
  attentions: [{ id: 'prise-en-main', label: 'Prise en main', explication: 'Long à apprendre.' }],
  alternatives: [{ slug: 'microsoft-office', nom: 'Microsoft Office', alias: [], tags: [] }],
};
const examples = Object.fromEntries(noticeKeys.map((key) => [key, fieldExample(key)]));
// Told on the page only when it is not the usual one.
const whole: NoticeEntry = {
  slug: 'a',
  notice: noticeSchema.parse({ ...examples, etat: 'abandonne', date_modification: '2026-11-23' }),
  corps: String(fieldExample('corps')),
};
const others = [sampleEntry('libreoffice')];
const catalogueOf = (entry: NoticeEntry) => sampleCatalogue([entry, ...others], lists);

/** The notice with every field but this one, which a notice cannot do without being changed instead. */
function without(key: FieldKey): NoticeEntry {
  if (key === 'corps') return { ...whole, corps: '' };
  const { [key]: _gone, ...rest } = whole.notice;
  const standIn = key === 'nom' ? { nom: 'Autre' } : { licences: ['MIT'] };
  return { ...whole, notice: noticeSchema.parse(isRequired(key) ? { ...rest, ...standIn } : rest) };
}

/** Whether what is made of a notice tells one of its fields: it is not the same without it. */
function tells(key: FieldKey, make: (entry: NoticeEntry) => unknown): boolean {
  return JSON.stringify(make(whole)) !== JSON.stringify(make(without(key)));
}

describe.each(fieldKeys)('the field « %s »', (key) => {
  const { unasked, unshown, section } = fieldOf(key);

  it('is shown on the page of its notice, or says why not', () => {
    const page = (entry: NoticeEntry) => [
      { ...noticeView(catalogueOf(entry), entry, site), jsonLd: undefined },
      renderNoticeBody(entry.corps, () => undefined),
      entry.notice.mis_en_avant,
    ];
    if (unshown === undefined) expect(tells(key, page)).toBe(true);
    else expect(unshown).not.toBe('');
  });

  it('is asked in both forms, with a label, or says why not', async () => {
    const sections = formSections(formChoices(catalogueOf(whole)));
    const asked = sections.flatMap(({ fields }) => fields).filter(({ name }) => name === key);
    expect(asked.map(({ label }) => label !== '' && label !== key)).toEqual(
      section === undefined ? [] : [true],
    );
    const { page } = formPage({
      fields: new Map(),
      token: 'jeton',
      siteUrl: site.url,
      site: siteSettingsSchema.parse({}),
      sections,
    });
    expect((await page).includes(`name="${key}"`)).toBe(section !== undefined);
    if (section === undefined) expect(unasked).not.toBe('');
  });

  it('is sent by the form as the schema takes it, and taken at the door whoever sends it', () => {
    expect(fieldLimits.has(key)).toBe(true);
    const value = key === 'corps' ? whole.corps : whole.notice[key];
    const texts = toForm(fieldOf(key), value);
    const minimal = { nom: ['Autre'], licences: ['MIT'] };
    const start = { kind: 'new', draft: '', start: {} } as const;
    if (section !== undefined && fieldOf(key).kind !== 'logo')
      expect(buildPayload(start, { ...minimal, [key]: texts })).toMatchObject({ [key]: value });
    // As a program sends it, and as a browser without JavaScript does: one text, or several under one name.
    const plain = texts.length === 1 ? texts[0] : texts;
    for (const sent of fieldOf(key).kind === 'logo' ? [value] : [value, plain]) {
      const fields = { nom: 'Autre', licences: 'MIT', [key]: sent };
      const { submission, issues } = parseSubmission(fields, catalogueOf(whole).vocabulary);
      expect(issues).toBeUndefined();
      if (key === 'corps') expect(submission?.corps?.trim()).toBe(value);
      else expect(submission?.fields).toMatchObject({ [key]: value });
    }
  });

  it('is described to moderators', () => {
    const description = (entry: NoticeEntry) =>
      describeProposal({
        reference: '0123456789',
        slug: 'a',
        submission: { fields: {} },
        review: {
          issues: [],
          duplicates: [],
          refusal: undefined,
          licences: [],
          sensitive: [],
          products: [],
          wish: undefined,
          foreign: false,
          mixed: false,
          contacts: [],
          spam: [],
        },
        rewritten: false,
        before: undefined,
        after: { notice: entry.notice, corps: entry.corps },
        changed: fieldKeys,
        words: proposalWords,
      });
    expect(tells(key, description)).toBe(true);
  });

  it('is exported, and documented where people write files and where programs read them', () => {
    expect(tells(key, (entry) => noticesDocument(catalogueOf(entry), site))).toBe(true);
    expect(tells(key, (entry) => noticesCsv(catalogueOf(entry), site))).toBe(true);
    if (key === 'corps') return;
    expect(fieldTable()).toContain(`| \`${key}\` |`);
    expect(noticeJsonSchema(site)).toHaveProperty(`properties.${key}.description`);
  });
});

it('a notice is written in the order of the table', () => {
  const reversed = Object.fromEntries(Object.entries(whole.notice).reverse());
  expect(Object.keys(orderNotice(reversed))).toEqual(noticeKeys);
  expect(Object.keys(noticeSchema.shape)).toEqual(noticeKeys);
});

it('every address a notice gives is visited', () => {
  const addresses = noticeKeys.filter((key) => String(fieldExample(key)).startsWith('https://'));
  expect(linkFields).toEqual(addresses);
  expect(addresses).toContain('depot');
});
