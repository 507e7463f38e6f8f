import { describe, expect, it } from 'vitest';
import { badgePath, cardFramePath } from '#domain/site/routes.ts';
import { ofNotices } from '#views/data/file-route.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';
import type { SiteFolder } from './site-folder.ts';
import { writeFiles } from './write-files.ts';

describe('the files written beside the pages', () => {
  const shown = { catalogue: sampleCatalogue([sampleEntry('a'), sampleEntry('b')]), site: sampleSite() };
  const written = async (routes: Parameters<typeof writeFiles>[3]) => {
    const files = new Map<string, string | Uint8Array>();
    const make: SiteFolder['make'] = (wanted) => {
      for (const { path, text } of wanted) {
        const made = text();
        if (made !== undefined) files.set(path, made);
      }
    };
    await writeFiles(shown, { make }, () => undefined, routes);
    return files;
  };

  it('are each at their address', async () => {
    const card = ofNotices(cardFramePath, ({ slug }) => `carte de ${slug}`);
    expect((await written([card])).get('notices/b/carte.html')).toBe('carte de b');
  });

  it('are left out where a notice has nothing to say', async () => {
    const badge = ofNotices(badgePath, ({ slug }) => (slug === 'a' ? '<svg/>' : undefined));
    expect([...(await written([badge])).keys()]).toEqual(['badge/a.svg']);
  });
});
