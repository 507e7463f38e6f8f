import { describe, expect, it } from 'vitest';
import { sampleMiniSite } from '../../../test/sample.ts';
import { canonicalMiniSite } from './canonical.ts';
import { noticesOf, recommendedIn } from './recommended.ts';
import { friendSchema, miniSiteSchema } from './schema.ts';

describe('curated lists', () => {
  it('tell for each notice which of them recommend it', () => {
    const found = recommendedIn([sampleMiniSite('a', ['gimp', 'krita']), sampleMiniSite('b', ['krita'])]);
    expect([...found].map(([slug, lists]) => [slug, lists.map((entry) => entry.slug)])).toEqual([
      ['gimp', ['a']],
      ['krita', ['a', 'b']],
    ]);
    expect(noticesOf(sampleMiniSite('a', ['gimp', 'krita']))).toEqual(['gimp', 'krita']);
  });

  it('name a renamed notice by its present slug once written in canonical form, and lose nothing', () => {
    const slugNow = (slug: string) => (slug === '7-zip' ? 'sept-zip' : slug);
    const canonical = canonicalMiniSite(sampleMiniSite('a', ['7-zip', 'inconnu']), slugNow);
    expect(noticesOf(canonical)).toEqual(['sept-zip', 'inconnu']);
    expect(Object.keys(canonical)).toEqual(Object.keys(miniSiteSchema.shape));
  });
});

describe('the page of a friend', () => {
  it.each(['http://exemple.org', 'javascript:alert(1)', 'exemple.org'])('is not at %s', (adresse) => {
    expect(friendSchema.safeParse({ titre: 'A', adresse, phrase: 'B.' }).success).toBe(false);
  });

  it('is an https address with a sentence', () => {
    expect(
      friendSchema.safeParse({ titre: 'A', adresse: 'https://exemple.org/', phrase: 'B.' }).success,
    ).toBe(true);
  });
});
