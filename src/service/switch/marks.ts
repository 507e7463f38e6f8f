import { readFileSync, statSync } from 'node:fs';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { tService } from '#words/service.ts';
import type { Closing } from './layers.ts';

/** The content of a file that is a mark by being there, or `undefined`. @throws when it cannot be known */
export function readMark(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path, 'utf8');
}

/** `contribution.open` of `site.yaml`, parsed again only when the file changed; no file is an open site. */
export function createSiteReader(path: string): () => Closing | undefined {
  let seen = '';
  let closing: Closing | undefined;
  return () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const fingerprint = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    if (fingerprint === seen) return closing;
    const site = siteSettingsSchema.parse(parseYaml(readFileSync(path, 'utf8')) ?? {});
    const { open, message } = site.contribution;
    closing = open ? undefined : { layer: 'site', message: message ?? tService('closed.default') };
    seen = fingerprint;
    return closing;
  };
}
