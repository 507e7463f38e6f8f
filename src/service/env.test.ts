import { expect, it } from 'vitest';
import { EnvError, misspeltSettings, parseEnv } from './env.ts';

const password = 'motdepasse';

it('has a default for everything', () => {
  const settings = parseEnv({});
  expect(settings).toMatchObject({
    port: 4322,
    forge: { name: 'local' },
    open: true,
    caps: { maxAcceptedPerHour: 60, maxOpenProposals: 200, maxHeldPerHour: 120, heldScore: 10 },
    retention: { ended: 30, held: 30, stuck: 90, undecided: 360 },
    maxPerClientPerHour: 10,
    proofOfWork: true,
    dispatchPerMinute: 120,
  });
});

it('takes an empty value for an absent one', () => {
  expect(parseEnv({ MAX_OPEN_PROPOSALS: ' ', GITLAB_URL: '' }).caps.maxOpenProposals).toBe(200);
});

it('drops the final slash of the site and reads lists of origins and ranges', () => {
  const settings = parseEnv({
    SITE_URL: 'https://annuaire.example.org/libre/',
    ALLOWED_ORIGINS: 'https://a.example, https://b.example/x',
    TRUSTED_PROXIES: '127.0.0.1 10.0.0.0/8,2001:db8::/32',
  });
  expect(settings.siteUrl).toBe('https://annuaire.example.org/libre');
  expect(settings.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(settings.trustedProxies).toHaveLength(3);
});

it.each([
  ['SERVICE_PORT', '70000'],
  ['SERVICE_PORT', 'abc'],
  ['SITE_URL', 'annuaire.example.org'],
  ['SITE_URL', 'ftp://annuaire.example.org'],
  ['ALLOWED_ORIGINS', 'https://a.example, oups'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['TRUSTED_PROXIES', '1'],
  ['GITLAB_URL', 'https://:secret@git.example.org'],
  ['DATABASE_URL', `postgres://annuaire:${password}%@base.example.org/annuaire`],
  ['SITE_URL', 'https://a.example\nhttps://b.example'],
  ['FORGE', 'github'],
  ['CONTRIBUTIONS', 'ouvertes'],
  ['PROOF_OF_WORK', 'yes'],
  ['MAX_ACCEPTED_PER_HOUR', '-1'],
  ['MAX_OPEN_PROPOSALS', '1.5'],
  ['HELD_SCORE', 'dix'],
  ['DISPATCH_PER_MINUTE', '0'],
])('refuses %s=%s by naming it, in one line', (name, value) => {
  const fault = catchError({ [name]: value });
  expect(fault).toBeInstanceOf(EnvError);
  expect(fault?.message).toContain(name);
  expect(fault?.message).not.toContain('\n');
});

it.each(['GITLAB_URL', 'GITLAB_PROJECT', 'GITLAB_TOKEN'])('says that %s is missing', (name) => {
  const env = {
    FORGE: 'gitlab',
    GITLAB_URL: 'https://git.example.org',
    GITLAB_PROJECT: 'groupe/annuaire',
    GITLAB_TOKEN: 'glpat-x',
    [name]: undefined,
  };
  expect(catchError(env)?.message).toMatch(new RegExp(`^${name} manque`));
});

it('names all that is missing, one line each', () => {
  const message = catchError({ FORGE: 'gitlab', GITLAB_URL: 'https://git.example.org' })?.message;
  expect(message?.split('\n').map((line) => line.split(' ', 1)[0])).toEqual([
    'GITLAB_PROJECT',
    'GITLAB_TOKEN',
  ]);
});

it('keeps the settings of the forge that was asked for, and no other’s', () => {
  const values = { GITLAB_URL: 'https://git.example.org', GITLAB_PROJECT: '12', GITLAB_TOKEN: 'glpat-x' };
  expect(parseEnv({ FORGE: 'gitlab', ...values }).forge.values).toMatchObject({
    ...values,
    GITLAB_TARGET_BRANCH: 'main',
  });
  expect(parseEnv(values).forge).toEqual({ name: 'local', values: {} });
});

it('hears a setting whose name lacks a letter, and nothing of what is not ours', () => {
  const env = {
    MAX_ACEPTED_PER_HOUR: '5',
    GITLAB_TOKENS: 'glpat-x',
    DATA_DIR: '.data',
    PATH: '/usr/bin',
    HOME: '/root',
  };
  expect(misspeltSettings(env)).toEqual([
    { name: 'MAX_ACEPTED_PER_HOUR', meant: 'MAX_ACCEPTED_PER_HOUR' },
    { name: 'GITLAB_TOKENS', meant: 'GITLAB_TOKEN' },
  ]);
});

it('quotes neither the password of an address nor more than a line', () => {
  expect(catchError({ SITE_URL: `https://moi:${password}@example.org` })?.message).not.toContain(password);
  expect(catchError({ RETENTION_DAYS: '9'.repeat(5000) })?.message.length).toBeLessThan(300);
});

it('never quotes a secret', () => {
  expect(catchError({ GITLAB_TOKEN: 'un jeton mal collé' })?.message).not.toContain('mal collé');
});

function catchError(env: Record<string, string | undefined>): Error | undefined {
  try {
    parseEnv(env);
    return undefined;
  } catch (reason) {
    return reason instanceof Error ? reason : undefined;
  }
}
