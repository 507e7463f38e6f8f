import { checkFreeRedirections } from '#domain/contribution/free-redirections.ts';
import { slugOfFile } from '#domain/catalogue/rule.ts';
import { createMentionFinder, linkedNotices, linkMentions } from '#domain/catalogue/mentions.ts';
import { findSaying } from '#domain/catalogue/said-in-text.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { localeToTag } from '#domain/facts/locale.ts';
import { factOfReading, readingOfFact } from '#domain/facts/reading.ts';
import { compareReadings } from '#domain/import/compare-readings.ts';
import { hostOf, isUnder, nameKey, ownHostOf, placeKey } from '#domain/identity.ts';
import { isSharedHost, ownerSteps } from '#domain/shared-hosts.ts';
import { languageOfFile } from '#domain/facts/translation-files.ts';
import { typographyIssue } from '#domain/notice/typography-issue.ts';
import { unknownValues } from '#domain/catalogue/unknown-values.ts';
import {
  linesOf,
  repairMarkdownTypography,
  repairTypography,
  splitProse,
} from '#domain/notice/typography.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSvgDanger, isSvgDrawn } from '#adapters/content-files/check-logos.ts';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { findYamlAsides } from '#adapters/content-files/yaml-asides.ts';
import { findYamlCause } from '#adapters/content-files/yaml-cause.ts';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import { parseAppstream } from '#adapters/importers/appstream.ts';
import { cleanMarkdown } from '#adapters/importers/clean-markdown.ts';
import { asText } from '#adapters/importers/foreign-values.ts';
import { findLanguage, findPlatform, jekyllSlug, readDate } from '#adapters/importers/framalibre-words.ts';
import { parseFramalibre } from '#adapters/importers/framalibre.ts';
import { decodeMarkup, htmlToMarkdown } from '#adapters/importers/html-to-markdown.ts';
import { chooseLicences } from '#adapters/importers/licence-terms.ts';
import { repairCandidate } from '#adapters/importers/repair-candidate.ts';
import { listSubs, parseProperties } from '#adapters/importers/properties.ts';
import { parsePubliccode } from '#adapters/importers/publiccode.ts';
import { resolveLocation } from '#adapters/link-visitor/resolve-location.ts';
import { readRobots } from '#adapters/link-visitor/robots.ts';
import { renderNoticeBody } from '#adapters/markdown.ts';
import { compareNames } from '#domain/catalogue/catalogue.ts';
import { checkCatalogue } from '#domain/catalogue/check.ts';
import { rules } from '#domain/catalogue/rules/index.ts';
import { findDuplicates } from '#domain/contribution/duplicates.ts';
import { isForeign, looksForeign, mixesAlphabets } from '#domain/contribution/language.ts';
import { isFrench } from '#domain/notice/languages.ts';
import { readPayload } from '#domain/contribution/payload.ts';
import { fence, inlineCode, isPlainValue, link, wrap } from '#domain/contribution/fence.ts';
import { allowedPath } from '#domain/contribution/forge.ts';
import { envelopeKeys } from '#domain/contribution/form-fields.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import { readTextSigns, textKey } from '#domain/contribution/score.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import { parseSubmission } from '#domain/contribution/submission.ts';
import { withoutWww } from '#domain/links/classify.ts';
import { looksParked } from '#domain/links/parked.ts';
import {
  addressKey,
  isUnsecured,
  overHttps,
  parseAddress,
  withoutMarks,
  withoutTracking,
  withProtocol,
  withValidSigns,
} from '#domain/notice/address.ts';
import { checkBody, findConflicts, formatBody } from '#domain/notice/body.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { canonicalLanguage, isLanguageTag } from '#domain/notice/language-tag.ts';
import { codeSeparator, nameSeparator, splitTexts } from '#domain/notice/kinds/separators.ts';
import { fromForm, fromSent, toForm } from '#domain/notice/kinds/shapes.ts';
import { findLicenceId, isFreeLicence, suggestLicence } from '#domain/notice/licence.ts';
import { findLabel, isAutolink, readLines, splitCodeSpans } from '#domain/notice/markdown-signs.ts';
import { fieldKeys, fieldOf, noticeKeys } from '#domain/notice/fields.ts';
import { isSlug, isWindowsName, nameToSlug } from '#domain/notice/slug.ts';
import { redirectFile } from '#domain/site/redirect-file.ts';
import { createSnippet } from '#domain/notice/snippet.ts';
import { basePath, isPublicAddress, parseSiteAddress } from '#domain/site/address.ts';
import { contactKind } from '#domain/site/settings.ts';
import { closest, osaDistance } from '#domain/search/distance.ts';
import { namesKey, notesKey, phrasesKeys, splitKeys } from '#domain/search/index-format.ts';
import { letterBits } from '#domain/search/letters.ts';
import { droppedAsTyped, usedAsTyped } from '#domain/search/as-typed.ts';
import { readQuery } from '#domain/search/query.ts';
import { createSearchIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { isKnownWord } from '#domain/search/score-words.ts';
import { findTold } from '#domain/search/told.ts';
import { understand } from '#domain/search/understand.ts';
import { beginning } from '#domain/search/lexicon.ts';
import { contextTable, expansionTable, phraseList, wordList } from '#domain/search/languages/read-lists.ts';
import { foldedWords, joinedWords, stem, wordsOf } from '#domain/search/words.ts';
import { cleanText, decodeText, encodeText, withPlainEnd } from '#domain/selection/address-text.ts';
import { parseSelection } from '#domain/selection/address.ts';
import { judgeCard, noticeOf } from '#domain/selection/judge-card.ts';
import { readCards } from '#domain/selection/read-cards.ts';
import { parseAnswers } from '#domain/workshop/address.ts';
import { escapeMarkdown, listToCards, listToMarkdown, listToText } from '#domain/selection/copies.ts';
import { eventsToCalendar, feedsToOpml } from '#domain/selection/subscriptions.ts';
import { countKept, keptSlugs, withKept, withoutKept } from '#domain/selection/kept.ts';
import { emptySelection, withNotice } from '#domain/selection/selection.ts';
import {
  collapseSpaces,
  countSigns,
  escapeMarkup,
  findSuspectCharacter,
  fold,
  foldTight,
  toNfc,
  percentEncode,
  trimEndOf,
  trimLineEnds,
  trimOf,
  withoutSuspectCharacters,
} from '#domain/text.ts';
import { findAlternative } from '#domain/vocabulary.ts';
import { suggestion } from '#domain/suggestion.ts';
import { quote, unknownKey } from '#domain/zod-issues.ts';
import { cardWords } from '#words/card.ts';
import { sayings } from '#words/sayings.ts';
import { findSlowness, hostileList, hostileText, hostileUnits, tellingUnits, timeOf } from './linear-time.ts';
import { sampleCatalogue, sampleEntry, sampleTag, sampleVocabulary } from './sample.ts';

const vocabulary = sampleVocabulary({
  tags: Array.from({ length: 100 }, (_, index) => sampleTag(`tag-${index}`)),
  alternatives: [{ slug: 'whatsapp', nom: 'WhatsApp', alias: [], tags: [] }],
  refusals: [
    { nom: 'X', slug: 'x', adresses: ['https://x.example/'], motif: 'X.', date: '2026-11-22', voir: [] },
  ],
});
const { licences } = vocabulary;
const catalogue = sampleCatalogue([sampleEntry('a', { site_web: 'https://a.example/' })]);
const submission = (text: string) => ({ fields: { description_courte: text }, corps: text, message: text });
/** Fields of a kind are read by the same rules. */
const fieldOfEachKind = [...new Map(fieldKeys.map((key) => [fieldOf(key).kind, fieldOf(key)])).values()];
const snippet = { nom: 'A', noticeUrl: 'https://a.example/', siteName: 'A' };
const listOf = (text: string) => ({
  title: text,
  groups: [{ title: text, items: [{ name: text, sentence: text, siteUrl: `https://a.example/${text}` }] }],
});

/** Functions of the domain by name, each given a text. A new one that takes a text is asked for by the test below. */
const ofDomain: Readonly<Record<string, (text: string) => unknown>> = {
  splitTexts: (text) => [codeSeparator, nameSeparator].map((separator) => splitTexts([text], separator)),
  beginning: (text) => beginning(text, `${text}e`),
  checkFreeRedirections: (text) => checkFreeRedirections([`/content/${text}`], [], { slug: 'a', catalogue }),
  isKnownWord: (text) => isKnownWord(createSearchIndex(), text),
  understand: (text) => understand(createSearchIndex(), text),
  joinedWords,
  addressKey,
  allowedPath,
  basePath: (text) => URL.canParse(`https://a.example/${text}`) && basePath(`https://a.example/${text}`),
  canonicalLanguage,
  checkBody,
  cleanText,
  decodeText,
  encodeText,
  escapeMarkdown,
  escapeMarkup,
  parseSelection: (text) => [parseSelection(text), parseSelection(`L=${text}`)],
  withPlainEnd,
  factOfReading: (text) => {
    const fact = factOfReading(text, { notice: { nom: 'A', licences: ['MIT'] }, corps: text });
    return compareReadings(readingOfFact(fact), { corps: `${text}a` }, { corps: text });
  },
  parseAnswers: (text) => [parseAnswers(text), parseAnswers(`courriel=${text}`)],
  readCards: (text) => readCards(`<article class="framalibre-notice"><h2>${text}</h2>${text}<p>${text}`),
  withNotice: (text) => withNotice(emptySelection, text),
  keptSlugs,
  countKept,
  withKept: (text) => withKept(text, text),
  withoutKept: (text) => withoutKept(text, text),
  feedsToOpml: (text) => feedsToOpml(text, [{ name: text, feedUrl: text, pageUrl: text }]),
  eventsToCalendar: (text) =>
    eventsToCalendar(text, [{ id: text, date: text, summary: text, url: text }], text),
  listToCards: (text) => {
    const list = listOf(text);
    return [listToCards(list, text, cardWords), listToMarkdown(list), listToText(list, cardWords)];
  },
  chooseSlug: (text) => chooseSlug(text, 'reference', () => false),
  closest: (text) => closest(text, noticeKeys),
  collapseSpaces,
  countSigns,
  contactKind: (text) => [contactKind(text), contactKind(`a@${text}`), contactKind(`/${text}.html`)],
  compareNames: (text) => compareNames(text, `${text}a`),
  fence,
  findAlternative: (text) => findAlternative(vocabulary, text),
  findDuplicates: (text) => findDuplicates({ nom: text, site_web: text }, catalogue),
  findConflicts: (text) => findConflicts(readLines(text)),
  findLabel: (text) => findLabel(text, '![', '(['),
  findLicenceId: (text) => findLicenceId(text, licences),
  suggestLicence: (text) => suggestLicence(text, licences),
  findSuspectCharacter,
  fold,
  foldTight,
  foldedWords,
  wordsOf,
  formatBody,
  inlineCode,
  isAutolink,
  isForeign,
  isFrench,
  isLanguageTag,
  isFreeLicence: (text) => isFreeLicence(text, licences),
  isPlainValue,
  isPublicAddress: (text) => isPublicAddress(`https://${text}`),
  isSlug,
  isUnsecured,
  isWindowsName,
  judgeNotice: (text) => judgeNotice({ nom: 'A', licences: ['MIT'] }, text, vocabulary),
  languageOfFile,
  letterBits,
  link,
  linkMentions: (text) =>
    linkMentions(text, createMentionFinder(catalogue)({ ...sampleEntry('b'), corps: text })),
  linkedNotices,
  localeToTag,
  looksForeign,
  looksParked: (text) => looksParked(['a.example'], `<html><title>${text}`),
  // What is right already is not looked at.
  repairMarkdownTypography: (text) => repairMarkdownTypography(`${text} ;`),
  repairTypography: (text) => repairTypography(`${text} ;`),
  typographyIssue: (text) => typographyIssue(text, `${text} ;`, []),
  unknownValues: (text) => unknownValues('tag-inconnu', 'tags', [text], vocabulary.tagBySlug),
  mixesAlphabets,
  nameToSlug,
  namesKey,
  notesKey,
  phrasesKeys,
  splitKeys,
  osaDistance: (text) => osaDistance(text, 'libreoffice', 2),
  overHttps,
  parseAddress: (text) => parseAddress(`https://a.example/${text}`) ?? parseAddress(`https://${text}`),
  parseSiteAddress: (text) => parseSiteAddress(`https://a.example/${text}`),
  readLines: (text) => [...readLines(text)],
  droppedAsTyped: (text) => droppedAsTyped(readQuery(text), text.split(' ')),
  usedAsTyped: (text) => usedAsTyped(readQuery(text), text, text.split(' ')),
  readQuery,
  search: (text) => search(createSearchIndex(), text),
  findTold: (text) => findTold(createSearchIndex(), text),
  hostOf: (text) => hostOf(`https://a.example/${text}`),
  isSharedHost,
  isUnder: (text) => isUnder(text, `${text}/`),
  nameKey,
  ownHostOf: (text) => ownHostOf(`https://${text}`),
  ownerSteps,
  placeKey: (text) => placeKey(`https://a.example/${text}`),
  sentencesOf: (text) => sentencesOf(text, /^/),
  findSaying: (text) =>
    [sayings.payment, sayings.account, sayings.telephone, sayings.english, sayings.englishHelp].map((ways) =>
      findSaying(
        text,
        ways.map((way) => ({ ...way, words: /^/ })),
      ),
    ),
  slugOfFile,
  redirectFile,
  splitCodeSpans,
  splitProse,
  linesOf,
  stem,
  wordList,
  contextTable,
  expansionTable,
  phraseList,
  readPayload: (text) => readPayload(JSON.stringify({ submission: { fields: {}, message: text } })),
  suggestion: (text) => suggestion(text, ['nom', 'licences']),
  textKey: (text) => textKey(submission(text)),
  toNfc,
  unknownKey: (text) => unknownKey([], text, ['nom', 'licences']),
  percentEncode,
  trimEndOf: (text) => trimEndOf(text, '!x \t-/'),
  trimLineEnds,
  wrap: (text) => wrap(text.replaceAll('\n', ' ')),
  trimOf: (text) => trimOf(text, '!xy \t-/'),
  withProtocol,
  withValidSigns: (text) => withValidSigns(`https://a.example/${text}`),
  withoutSuspectCharacters,
  withoutMarks: (text) => withoutMarks(`<https://a.example/${text}`),
  withoutTracking: (text) => withoutTracking(`https://a.example/?utm_a=${text}`),
  withoutWww,
};

/** Functions whose only texts are ours (codes, dates, references, words already cut), or that are tried through another. */
const withoutForeignText = new Set(
  `addDays canonicalMiniSite checkedOn classifyVisit contrast contributionTrailer createIssue defineTextRule endsOnWord followRenamed isDoubtful issueIn judgeColour likeness miniSiteFile
  friendSource monthlyRequest noticeFile noticeLink noticeSource
  ownLink pageLink planRound readVerifications reviewNotice withoutOutage verificationProposal withLink`.split(
    /\s+/,
  ),
);

/** What else reads foreign text, in the domain by objects and in the adapters. */
const others: Readonly<Record<string, (text: string) => unknown>> = {
  asText,
  checkCatalogue: (text) =>
    checkCatalogue(
      {
        catalogue: sampleCatalogue([sampleEntry('a', { nom: text, description_courte: text }, text)]),
        logos: new Set(),
      },
      rules,
    ),
  noticeOf: (text) => {
    const [card] = readCards(
      `<article class="framalibre-notice"><h2>${text}</h2><a href="${text}/notices/x"><a href="${text}"></article>`,
    );
    const today = { slug: 'x', state: 'actif', item: { name: text, siteUrl: `${text}/fr` } };
    return card && judgeCard(card, noticeOf(card, ['https://site.example']), today);
  },
  chooseLicences: (text) => [chooseLicences([text], licences), chooseLicences(text.split(/[ \n]/), licences)],
  cleanMarkdown,
  createSnippet: (text) => createSnippet({ ...snippet, nom: text, description: text }, cardWords),
  decodeMarkup,
  findLanguage,
  findPlatform,
  fromForm: (text) => fieldOfEachKind.map((field) => fromForm(field, [text])),
  fromSent: (text) => fieldOfEachKind.map((field) => [fromSent(field, text), fromSent(field, [text, text])]),
  toForm: (text) => fieldOfEachKind.map((field) => toForm(field, text)),
  findRefusal: (text) => findRefusal({ nom: text, site_web: text }, vocabulary.refusals),
  isSvgDrawn: (text) => isSvgDrawn(`<svg xmlns="http://www.w3.org/2000/svg" ${text}`),
  findSvgDanger: (text) => findSvgDanger(`<svg>${text}`),
  findYamlAsides: (text) => findYamlAsides(`a: ${text}`),
  findYamlCause: (text) =>
    findYamlCause(`a: ${text}`, { message: 'bad indentation', line: text.length, column: 0 }),
  htmlToMarkdown,
  jekyllSlug,
  parseNoticeFile: (text) => parseNoticeFile(new TextEncoder().encode(`---\nnom: ${text}\n---\n${text}`)),
  parseProperties: (text) => listSubs(parseProperties(new TextEncoder().encode(`subs.a=${text}\n${text}=b`))),
  parseYaml: (text) => parseYaml(`a: ${text}`),
  quote: (text) => [quote(text), quote([text])],
  readDate,
  readRobots: async (text) => {
    const body = `user-agent: *\ndisallow: ${text}`;
    const answer = { status: 200, location: undefined, retryAfter: undefined, milliseconds: 1 };
    const robots = readRobots(
      () => Promise.resolve({ ...answer, certificateEnd: undefined, body, bytes: Buffer.from(body) }),
      'essai',
    );
    const rules = await robots(new URL('https://a.example/'));
    return rules.verdict(new URL(`https://a.example/${'a'.repeat(400)}`));
  },
  renderNoticeBody: (text) => renderNoticeBody(text, (slug) => `/notices/${slug}.html`),
  resolveLocation: (text) => resolveLocation(text, new URL('https://a.example/')),
  readTextSigns: (text) => readTextSigns(submission(text)),
};

describe('the time that a foreign text takes', { timeout: 120_000 }, () => {
  it('is known for every exported function of the domain that takes a text', () => {
    const functions = readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
      // Addresses are put together of slugs, and read nothing.
      .filter((name) => /(?<!\.test)(?<!site\/routes)\.ts$/.test(name))
      .flatMap((name) => [
        ...readFileSync(`src/domain/${name}`, 'utf8').matchAll(
          /^export function\*? (\w+)(?:<[^(]*>)?\(([^)]*)\)/gm,
        ),
      ])
      .filter(([, , parameters = '']) => /: string\b/.test(parameters))
      .map(([, name = '']) => name);
    expect(functions.length).toBeGreaterThan(30);
    expect(functions.filter((name) => !(name in ofDomain) && !withoutForeignText.has(name))).toEqual([]);
  });

  it.each(Object.entries({ ...ofDomain, ...others }))(
    'grows no faster than the text in %s',
    async (_, work) => {
      expect(await findSlowText(hostileUnits, [hostileText], work)).toBeUndefined();
    },
  );

  it.each([...noticeKeys])('grows no faster than the value of « %s »', async (key) => {
    const judge = (value: unknown) => {
      const raw = { nom: 'A', licences: ['MIT'], [key]: value };
      return [judgeNotice(raw, '', vocabulary), parseSubmission(raw, vocabulary)];
    };
    expect(await findSlowText(tellingUnits, [hostileText, hostileList], judge)).toBeUndefined();
  });

  it.each([...envelopeKeys])('grows no faster than what a form sends as « %s »', async (key) => {
    const read = (text: string) => parseSubmission({ nom: 'A', licences: ['MIT'], [key]: text }, vocabulary);
    expect(await findSlowText(tellingUnits, [hostileText], read)).toBeUndefined();
  });

  it('grows no faster than the values of a record of another source', async () => {
    const bring = (value: unknown) => {
      const record = foreignRecord(value);
      const candidate = parseFramalibre(record, vocabulary);
      parseAppstream(record, vocabulary);
      parsePubliccode(record, vocabulary);
      return 'reason' in candidate ? candidate : repairCandidate(candidate, vocabulary);
    };
    expect(await findSlowText(tellingUnits, [hostileText, hostileList], bring)).toBeUndefined();
  });

  it.each([' ', '\t', '\n', '![', '<a', '[', '`', '\u200B', '\u0301\u0316', 'http://', 'a-', '/', '"'])(
    'is a matter of seconds for two million characters of %j',
    async (unit) => {
      // By steps: what would take hours is told after the first.
      for (const [length, limitMs] of [
        [20_000, 500],
        [200_000, 2000],
        [2_000_000, 10_000],
      ] as const) {
        const text = hostileText(unit, length);
        const sent = { nom: text, licences: [text], corps: text, message: text, pseudo: text };
        expect(await timeOf(() => parseSubmission(sent, vocabulary)), `${length}`).toBeLessThan(limitMs);
      }
    },
  );
});

/** The first text, or list of texts, that some work takes too long on; the others would only take as long. */
async function findSlowText<Value>(
  units: readonly string[],
  makers: readonly ((unit: string, length: number) => Value)[],
  work: (value: Value) => unknown,
): Promise<string | undefined> {
  for (const unit of units) {
    for (const make of makers) {
      const found = await findSlowness((length) => work(make(unit, length)));
      if (found !== undefined) return `${make.name} ${JSON.stringify(unit)}: ${found}`;
    }
  }
  return undefined;
}

/** A record of every source at once, whose every free value is this one. */
function foreignRecord(value: unknown) {
  const keys = [...noticeKeys, 'redirect_from', 'platforms', 'categories', 'Categories'];
  return {
    record: 'a.yml',
    corps: '',
    raw: {
      ...Object.fromEntries(keys.map((key) => [key, value])),
      nom: 'A',
      licences: ['MIT'],
      name: 'A',
      legal: { license: 'MIT' },
      description: { fr: { longDescription: value, shortDescription: value } },
      url: value,
      Name: { C: value, fr: value },
      Summary: { fr: value },
      Description: { fr: value },
      Type: 'desktop-application',
      ProjectLicense: 'MIT',
    },
  };
}
