import { languagesOf } from '#domain/notice/languages.ts';
import type { Platform } from '#domain/notice/platforms.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { language } from '#words/language.ts';
import { toYaml } from '#views/data/yaml-text.ts';
import type { Site } from '#views/site.ts';

const shortMax = 150;
const longLengths = { min: 150, max: 10_000 };

/**
 * A notice as a `publiccode.yml`, the common tongue of public catalogues; nothing when it lacks what the standard
 * holds for mandatory, for what is not known is not made up.
 * @see https://yml.publiccode.tools/schema.core.html
 */
export function publiccodeText(
  entry: NoticeEntry,
  site: Site,
  { foreignSubjects }: Vocabulary,
): string | undefined {
  const known = readMandatory(entry, site, foreignSubjects?.publiccode);
  if (known === undefined) return undefined;
  const { notice } = entry;
  const { url, short, long, licence, creators, platforms, languages, categories } = known;
  const isAbandoned = notice.etat === 'abandonne';
  return toYaml({
    publiccodeYmlVersion: '0.4',
    name: notice.nom,
    url,
    ...(notice.site_web === undefined ? {} : { landingURL: notice.site_web }),
    platforms: [...new Set(platforms.map((id) => platformNames[id] ?? id))],
    categories,
    developmentStatus: isAbandoned ? 'obsolete' : 'stable',
    softwareType: softwareType(platforms),
    description: {
      [language.code]: {
        shortDescription: short.length <= shortMax ? short : `${short.slice(0, shortMax - 1)}…`,
        longDescription: long,
        features: featuresOf(notice),
      },
    },
    legal: { license: licence },
    maintenance: {
      type: isAbandoned ? 'none' : 'internal',
      contacts: creators.map((name) => ({ name })),
    },
    localisation: { localisationReady: languages.length > 1, availableLanguages: languages },
  });
}

/** What the standard holds for mandatory; nothing when some of it is not known. */
function readMandatory({ notice, corps }: NoticeEntry, site: Site, subjects: SubjectTable | undefined) {
  const { depot: url, description_courte: short, licences } = notice;
  const { createurices: creators = [], plateformes: platforms = [] } = notice;
  const [licence, ...otherLicences] = licences;
  const languages = languagesOf(notice);
  const categories = categoriesOf(notice.tags ?? [], subjects);
  const long = withAddresses(corps.trim(), site);
  if (url === undefined || short === undefined || licence === undefined || otherLicences.length > 0)
    return undefined;
  const isFull = [creators, platforms, languages, categories].every((some) => some.length > 0);
  if (!isFull || long.length < longLengths.min || long.length > longLengths.max) return undefined;
  return { url, short, long, licence, creators, platforms, languages, categories };
}

/** Our subjects in the standard’s words: those of its categories that mean one of them. */
function categoriesOf(tags: readonly string[], table: SubjectTable = {}): string[] {
  return Object.entries(table).flatMap(([category, ours]) =>
    ours.some((tag) => tags.includes(tag)) ? category : [],
  );
}

/** What it can do, in the words people look for it with; the standard asks for one line at least. */
function featuresOf({ besoins = [], description_courte = '' }: Notice): string[] {
  return besoins.length > 0 ? besoins : [description_courte.slice(0, 100)];
}

function softwareType(platforms: readonly Platform[]): string {
  const on = (...ids: Platform[]) => ids.some((id) => platforms.includes(id));
  if (on('gnu-linux', 'windows', 'macos', 'bsd')) return 'standalone/desktop';
  if (on('web', 'auto-hebergement')) return 'standalone/web';
  if (on('android', 'ios')) return 'standalone/mobile';
  return on('extension-navigateur') ? 'addon' : 'standalone/other';
}

/** Bodies name another notice by its file; elsewhere, only its address means something. */
function withAddresses(corps: string, site: Site): string {
  return corps.replace(
    /\]\(([a-z0-9-]{1,80})\.md\)/g,
    (_, slug: string) => `](${site.absolute(noticePath(slug))})`,
  );
}

/** The standard’s own names; others are kept, as it allows. */
const platformNames: Readonly<Partial<Record<Platform, string>>> = {
  'gnu-linux': 'linux',
  macos: 'mac',
  'auto-hebergement': 'web',
};

type SubjectTable = Readonly<Record<string, readonly string[]>>;
