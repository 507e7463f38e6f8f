import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleTag } from '../../../../test/sample.ts';
import { unsaidSynonym as rule } from './unsaid-synonym.ts';

const tags = [sampleTag('utilitaires', { synonymes: ['graver des CD', 'archives'] })];

describe('a synonym', () => {
  it('is said by a notice of its tag, in any of its words’ endings', () => {
    const entries = [sampleEntry('brasero', { tags: ['utilitaires'] }, 'Gravez un CD ou une archive.')];
    expect(
      findingsOf(rule, { entries, tags: [sampleTag('utilitaires', { synonymes: ['archives'] })] }),
    ).toEqual([]);
    const saying = [
      sampleEntry('brasero', { tags: ['utilitaires'], besoins: ['graver un CD'] }, 'Une archive.'),
    ];
    expect(findingsOf(rule, { entries: saying, tags })).toEqual([]);
  });

  it('is warned about when none says it', () => {
    const entries = [sampleEntry('7-zip', { tags: ['utilitaires'] }, 'Ouvrir une archive.')];
    expect(findingsOf(rule, { entries, tags })).toEqual([
      'tags.yaml 0.synonymes : Aucune notice du mot-clef « utilitaires » ne dit ces synonymes : graver des CD.',
    ]);
  });
});
