import { serviceMessages } from '#words/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import { envDefaults } from './env.ts';

const t = createTranslate(serviceMessages);

/** Variables for tests alone, which nobody who runs a service has to know. */
const hidden: ReadonlySet<string> = new Set(['FAILPOINT']);

/** `docs/reglages.md`: every variable of the service, with what it takes and what it is when nobody sets it. */
export function settingsPage(): string {
  const rows = settings().map(
    ({ name, value, expected }) => `| \`${name}\` | ${expected} | ${value === '' ? '' : `\`${value}\``} |`,
  );
  return `${[t('docs.title'), '', t('docs.intro'), '', t('docs.header'), '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** `.env.example`: the same, ready to be copied as `.env`; what is commented out is as it is without it. */
export function envExample(): string {
  const blocks = settings().map(({ name, value, expected }) => `# ${expected}\n#${name}=${value}`);
  return `${[t('docs.example'), ...blocks].join('\n\n')}\n`;
}

function settings() {
  return Object.entries(envDefaults())
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) => ({
      name,
      value,
      expected: t(`env.${name as keyof ReturnType<typeof envDefaults>}`),
    }));
}
