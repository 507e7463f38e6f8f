import { briefOf } from '#domain/notice/brief.ts';
import { countEach } from '#domain/count-each.ts';
import { languagesOf } from '#domain/notice/languages.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type {
  Combination,
  DatesFile,
  FacetsFile,
  LanguagesFile,
  LicencesFile,
} from '#domain/search/index-format.ts';
import { platformsToBits } from '#domain/search/platform-bits.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { licenceLabel } from '#views/labels.ts';

/** What queries say most often besides their words. */
export function facets(
  { attentionById }: Vocabulary,
  entries: readonly NoticeEntry[],
): Omit<FacetsFile, 'v'> {
  return {
    platforms: entries.map(({ notice }) => platformsToBits(notice.plateformes ?? [])),
    prix: entries.map(({ notice }) => initialOf(briefOf(notice, attentionById).prix)).join(''),
    compte: entries.map(({ notice }) => initialOf(briefOf(notice, attentionById).compte)).join(''),
  };
}

/** The licences of notices, and how people read them. */
export function licences(
  { licences: known }: Vocabulary,
  entries: readonly NoticeEntry[],
): Omit<LicencesFile, 'v'> {
  const combined = combine(entries.map(({ notice }) => notice.licences));
  return {
    ...combined,
    labels: Object.fromEntries(combined.values.map((id) => [id, licenceLabel(id, known)])),
  };
}

/** The languages notices are in. */
export function languages(entries: readonly NoticeEntry[]): Omit<LanguagesFile, 'v'> {
  return combine(entries.map(({ notice }) => languagesOf(notice)));
}

/** Days since 2020, so that numbers are short. */
export function dates(entries: readonly NoticeEntry[]): Omit<DatesFile, 'v'> {
  const start = Date.UTC(2020, 0, 1);
  const day = (date: string | undefined) =>
    date === undefined ? 0 : Math.max(0, Math.round((Date.parse(date) - start) / 86_400_000));
  return { verified: entries.map(({ notice }) => day(notice.verifie_le)) };
}

/** The first letter of an answer; a space when nobody said. */
function initialOf(answer: string | undefined): string {
  return answer?.charAt(0) ?? ' ';
}

/** The most used values first, so that most sets are a few digits. */
function combine(lists: readonly (readonly string[])[]): Combination {
  const uses = countEach(lists.flat());
  const values = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const place = new Map(values.map((value, position) => [value, position]));
  const sets = new Map<string, number>();
  const ofNotice = lists.map((list) => {
    const set = toBits(list.flatMap((value) => place.get(value) ?? []));
    const known = sets.get(set) ?? sets.size;
    sets.set(set, known);
    return known;
  });
  return { values, sets: [...sets.keys()], ofNotice };
}

function toBits(places: readonly number[]): string {
  const digits: number[] = Array.from(
    { length: places.length === 0 ? 0 : (Math.max(...places) >> 2) + 1 },
    () => 0,
  );
  for (const place of places) digits[place >> 2] = (digits[place >> 2] ?? 0) | (1 << (place & 3));
  return digits.map((digit) => digit.toString(16)).join('');
}
