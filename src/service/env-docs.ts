import type { DirectoryLanguage } from '#domain/site/language.ts';
import { tService } from '#words/service.ts';
import { envDefaults, expectedOf } from './env.ts';

/** Variables for tests alone, which nobody who runs a service has to know. */
const hidden: ReadonlySet<string> = new Set(['FAILPOINT']);

/**
 * Every variable of the service, with what it takes and what it is when nobody sets it: `docs/reglages.md` for who runs
 * one, `docs/dev/configuration.md` for developers, each in its language.
 */
export async function settingsPage(lang: DirectoryLanguage): Promise<string> {
  const module = `#i18n/${lang}/service.ts`;
  const words = (await import(module)) as { tService: typeof tService };
  const say = words.tService;
  const rows = settings(say).map(
    ({ name, value, expected }) => `| \`${name}\` | ${expected} | ${value === '' ? '' : `\`${value}\``} |`,
  );
  const head = [say('docs.title'), '', say('docs.intro'), '', say('docs.header'), '| --- | --- | --- |'];
  return `${[...head, ...rows].join('\n')}\n`;
}

/** `.env.example`: the same, ready to be copied as `.env`; what is commented out is as it is without it. */
export function envExample(): string {
  const blocks = settings(tService).map(({ name, value, expected }) => `# ${expected}\n#${name}=${value}`);
  return `${[tService('docs.example'), ...blocks].join('\n\n')}\n`;
}

function settings(say: typeof tService) {
  return Object.entries(envDefaults())
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) => ({ name, value, expected: expectedOf(name, say) }));
}
