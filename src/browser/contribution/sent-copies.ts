import { isFinal, contributionStates } from '#domain/contribution/states.ts';
import type { FormValues } from './notice-values.ts';

const prefix = 'contribution.envoi.';

/**
 * Copies of what was sent from this browser, by the secret id, so that one can complete a proposal. Kept here only,
 * and thrown away once it is decided.
 */
export function createSentCopies(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
): SentCopies {
  const read: SentCopies['read'] = (id) => {
    try {
      const stored: unknown = JSON.parse(storage.getItem(prefix + id) ?? 'null');
      return isCopy(stored) ? stored : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    keep: (id, copy) => {
      try {
        storage.setItem(prefix + id, JSON.stringify(copy));
      } catch {
        // The proposal is safe at the service: only completing it will be less easy.
      }
    },
    read,
    list: () => {
      try {
        return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => {
            const id = key.slice(prefix.length);
            const copy = read(id);
            return copy === undefined ? [] : [[id, copy] as const];
          });
      } catch {
        return [];
      }
    },
    forget: (id) => {
      try {
        storage.removeItem(prefix + id);
      } catch {
        // Nothing was kept, then.
      }
    },
  };
}

/** Whether a state leaves nothing to complete. */
export function isDecided(state: string): boolean {
  const known = contributionStates.find((one) => one === state);
  return known !== undefined && isFinal(known);
}

function isCopy(stored: unknown): stored is SentCopy {
  return (
    typeof stored === 'object' && stored !== null && 'values' in stored && typeof stored.values === 'object'
  );
}

export interface SentCopy {
  values: FormValues;
  /** For a correction: the notice corrected, as it was on the screen. */
  slug?: string;
  base?: Readonly<Record<string, unknown>>;
}

export interface SentCopies {
  keep: (id: string, copy: SentCopy) => void;
  read: (id: string) => SentCopy | undefined;
  /** All of them, by secret id. */
  list: () => (readonly [string, SentCopy])[];
  forget: (id: string) => void;
}
