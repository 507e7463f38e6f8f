/**
 * A log of one JSON object per line, for machines and people alike. It holds public references and counts, never
 * a secret id, an address, or a contributor’s words: callers pass none, and known secrets are struck out anyway.
 * @param write where a line goes
 * @param secrets texts that must never appear
 */
export function createLog(write: (line: string) => void, secrets: readonly (string | undefined)[]): Log {
  const known = secrets.filter((secret) => secret !== undefined && secret !== '');
  const say = (level: LogLevel, event: string, facts: LogFacts = {}) => {
    const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
    write(`${strike(line, known)}\n`);
  };
  return {
    info: (event, facts) => say('info', event, facts),
    warn: (event, facts) => say('warn', event, facts),
    error: (event, reason, facts) => say('error', event, { ...facts, ...describeError(reason) }),
  };
}

/** A text without any of the secrets it may hold. */
export function strike(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets.reduce<string>(
    (clean, secret) => (secret === undefined || secret === '' ? clean : clean.replaceAll(secret, '[secret]')),
    text,
  );
}

/** « work (/srv/annuaire/src/queue.ts:3:5) » → « work (queue.ts:3:5) ». */
function withoutFolders(frame: string): string {
  const slash = frame.lastIndexOf('/');
  return slash < 0 ? frame : `${frame.slice(0, frame.lastIndexOf(' ', slash) + 1)}(${frame.slice(slash + 1)}`;
}

/** The kind of a fault and where it happened; its message may quote someone’s words, so it stays out. */
function describeError(reason: unknown): LogFacts {
  if (!(reason instanceof Error)) return { fault: typeof reason };
  const frame = /\n {4}at ([^\n]+)/.exec(reason.stack ?? '')?.[1];
  const where = frame === undefined ? undefined : withoutFolders(frame);
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : undefined;
  return {
    fault: reason.name,
    ...(code === undefined ? {} : { code }),
    ...(where === undefined ? {} : { where }),
  };
}

type LogLevel = 'info' | 'warn' | 'error';
type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info: (event: string, facts?: LogFacts) => void;
  warn: (event: string, facts?: LogFacts) => void;
  error: (event: string, reason: unknown, facts?: LogFacts) => void;
}
