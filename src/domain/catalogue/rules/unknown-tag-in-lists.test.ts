import { describe, expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { unknownTagInLists as rule } from './unknown-tag-in-lists.ts';

const tags = [sampleTag('dessin')];
const lists = (...names: string[]) => ({
  tags,
  alternatives: [{ slug: 'a', nom: 'A', alias: [], tags: names }],
  refusals: [{ nom: 'B', slug: 'b', adresses: [], motif: 'X.', date: '2026-01-01', voir: names }],
  settings: siteSettingsSchema.parse({ workshop: { courriel: names }, home: { tags: names } }),
  foreignSubjects: { appstream: { Graphics: names } },
});

describe('a tag in the other lists', () => {
  it('stands in tags.yaml', () => {
    expect(findingsOf(rule, lists('dessin'))).toEqual([]);
  });

  it('is refused when it does not', () => {
    expect(findingsOf(rule, lists('dessin', 'chats'))).toEqual([
      'alternatives.yaml 0.tags.1 : « chats » n’est pas un mot-clef de tags.yaml.',
      'refusals.yaml 0.voir.1 : « chats » n’est pas un mot-clef de tags.yaml.',
      'import.yaml appstream.Graphics.1 : « chats » n’est pas un mot-clef de tags.yaml.',
      'site.yaml home.tags.1 : « chats » n’est pas un mot-clef de tags.yaml.',
      'site.yaml workshop.courriel.1 : « chats » n’est pas un mot-clef de tags.yaml.',
    ]);
  });

  it('may be a notice where something was refused', () => {
    const { refusals } = lists('dessin', 'krita');
    expect(findingsOf(rule, { tags, refusals, entries: [sampleEntry('krita')] })).toEqual([]);
    expect(findingsOf(rule, { tags, refusals, entries: [sampleEntry('krita-2')] })).toEqual([
      'refusals.yaml 0.voir.1 : « krita » n’est pas un mot-clef de tags.yaml. → vouliez-vous dire « krita-2 » ?',
    ]);
  });
});
