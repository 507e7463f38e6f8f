import type { FormValues } from './notice-values.ts';

/**
 * The text someone is writing, kept in this browser alone, for one subject (a new notice, a notice to correct…).
 * A storage that is full, refused or damaged is as if it were empty: the form works without it.
 */
export function createDraft(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  subject: string,
): Draft {
  const key = `contribution.brouillon.${subject}`;
  return {
    read: () => {
      try {
        return readStored(JSON.parse(storage.getItem(key) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    write: (content) => {
      try {
        storage.setItem(key, JSON.stringify(content));
        return true;
      } catch {
        return false;
      }
    },
    erase: () => {
      try {
        storage.removeItem(key);
      } catch {
        // Nothing was kept, then.
      }
    },
  };
}

function readStored(stored: unknown): DraftContent | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { values, attempt } = stored as Record<string, unknown>;
  if (typeof values !== 'object' || values === null) return undefined;
  const sound = Object.entries(values).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'),
  );
  return { values: Object.fromEntries(sound), ...(isAttempt(attempt) ? { attempt } : {}) };
}

function isAttempt(stored: unknown): stored is SentAttempt {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, words, logoSize } = stored as Record<string, unknown>;
  return typeof id === 'string' && typeof words === 'string' && typeof logoSize === 'number';
}

export interface Draft {
  read: () => DraftContent | undefined;
  /** Gives whether it could be kept. */
  write: (content: DraftContent) => boolean;
  erase: () => void;
}

export interface DraftContent {
  values: FormValues;
  attempt?: SentAttempt | undefined;
}

/** What was sent without an answer: it may have been received. */
export interface SentAttempt {
  /** The number that makes the same text, sent again, the same contribution. */
  id: string;
  /** The JSON that was sent, but for the logo. */
  words: string;
  logoSize: number;
}
