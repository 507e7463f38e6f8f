import { factSchema, type Fact } from '#domain/facts/facts.ts';
import type { Values } from '#domain/import/compare-readings.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** What an import read of a software, as a fact of its source: what no fact can say stands in `lu`. */
export function factOfReading(fiche: string, { notice, corps }: Pick<NoticeEntry, 'notice' | 'corps'>): Fact {
  const { date_creation: _made, date_modification: _changed, logo: _logo, langues, ...fields } = notice;
  const entries = Object.entries({ ...fields, corps }).filter(([, value]) => value !== '');
  const [facts, others] = [true, false].map((isFact) =>
    Object.fromEntries(entries.filter(([key]) => Object.hasOwn(factSchema.shape, key) === isFact)),
  );
  return factSchema.parse({
    fiche: fiche.slice(0, 200),
    ...facts,
    ...(langues && { langues: Object.fromEntries(langues.map((tag) => [tag, true])) }),
    lu: others,
  });
}

/** The other way round: the fields of a notice, and its text as `corps`, that an import read. */
export function readingOfFact({ lu, fiche: _fiche, date: _date, langues, ...facts }: Fact): Values {
  return { ...facts, ...(langues && { langues: Object.keys(langues) }), ...lu };
}
