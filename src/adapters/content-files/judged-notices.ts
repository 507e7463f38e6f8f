import { digestOf } from '#adapters/digest.ts';
import { recall, remember } from '#adapters/remembered.ts';
import type { FileIssue } from '#domain/issue.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * What was said of notices whose file has not changed since: judging one takes a hundred times as long as reading it.
 * @param file where it is remembered
 * @param shared the fingerprint of all that a judgement depends on beside the notice: the code, the closed lists
 */
export async function openJudgedNotices(file: string, shared: string): Promise<JudgedNotices> {
  const form = `judged notices 1 ${shared}`;
  const known = await recall<Map<string, Remembered>>(file, form);
  const judged = new Map<string, Remembered>();
  let isNew = known === undefined;
  return {
    of(name, bytes) {
      const print = digestOf(bytes);
      const found = known?.get(name);
      const judgement = found?.print === print ? found : undefined;
      if (judgement !== undefined) judged.set(name, judgement);
      return {
        judgement,
        keep(made) {
          judged.set(name, { ...made, print });
          isNew = true;
        },
      };
    },
    async save() {
      if (isNew || judged.size !== known?.size) await remember(file, form, judged);
    },
  };
}

/**
 * What was said of notices since the process began: while someone writes one, the others are not judged again.
 * @returns what remembers it, for a fingerprint of all that a judgement depends on beside the notice
 */
export function judgedSinceStart(): (shared: string) => JudgedNotices {
  let known = new Map<string, Remembered>();
  let former: string | undefined;
  return (shared) => {
    if (shared !== former) known = new Map();
    former = shared;
    return {
      of(name, bytes) {
        const print = digestOf(bytes);
        const found = known.get(name);
        return {
          judgement: found?.print === print ? found : undefined,
          keep: (made) => known.set(name, { ...made, print }),
        };
      },
      save: () => Promise.resolve(),
    };
  };
}

export interface JudgedNotices {
  /** A file that holds these bytes: what was said of it, if it was judged, and what keeps what is said now. */
  of: (
    name: string,
    bytes: Uint8Array,
  ) => { judgement: JudgedNotice | undefined; keep: (made: JudgedNotice) => void };
  /** Remembers what was found and kept; the rest is forgotten. */
  save: () => Promise<void>;
}

/** What is said of a notice written as `fix` would write it. */
export interface JudgedNotice {
  issues: FileIssue[];
  notice: Notice | undefined;
  /** Where its body begins. */
  corpsAt: number;
  isKept: boolean;
}

interface Remembered extends JudgedNotice {
  print: string;
}
