import { deserialize, serialize } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { onceFor } from '#domain/once-for.ts';
import { createVocabulary, type VocabularyLists } from '#domain/vocabulary.ts';
import { keepFresh, type ContentReader, type KnownContent } from './reader.ts';

/** Asking is cheap where the answer is « nothing new »: the folder itself is looked at less often, by whoever reads it. */
const everyMs = 500;

/**
 * Lets a thread know the catalogue as we read it: one thread of the service reads the folder, and its files are parsed
 * once, not once in each.
 * @param port one end of a channel; `followContent` has the other
 */
export function shareContent(port: MessagePort, content: ContentReader): void {
  port.on('message', ({ slug, version }: Question) => {
    void content(slug).then(
      (known) => {
        const packed = pack(known);
        port.postMessage((packed.version === version ? { version } : packed) satisfies Answer);
      },
      (reason: unknown) => port.postMessage({ fault: reason } satisfies Answer),
    );
  });
  port.unref();
}

/**
 * The catalogue that another thread reads.
 * @param port the other end of what `shareContent` has
 */
export function followContent(port: MessagePort, now: () => number): ContentReader {
  let version = 0;
  // One question at a time: each answer is to the one before it.
  const ask = (slug: string | undefined) =>
    new Promise<Answer>((resolve) => {
      port.ref();
      port.once('message', (answer: Answer) => {
        port.unref();
        resolve(answer);
      });
      port.postMessage({ slug, version } satisfies Question);
    });
  return keepFresh(
    async (current, slug) => {
      const answer = await ask(slug);
      if ('fault' in answer) throw answer.fault;
      if (!('bytes' in answer)) {
        if (current === undefined) throw new Error('no content came');
        return current;
      }
      version = answer.version;
      return unpack(answer.bytes);
    },
    now,
    everyMs,
  );
}

/** One packing for all threads, in memory they share. */
const pack = onceFor((known: KnownContent): Packed => {
  const { catalogue, files, logos, settings, refusalReasons, friends } = known;
  const { tags, alternatives, attentions, refusals, wishes, licences, foreignSubjects } =
    catalogue.vocabulary;
  const plain: Plain = {
    notices: catalogue.notices,
    lists: {
      ...{ tags, alternatives, attentions, refusals, wishes, licences },
      ...(foreignSubjects && { foreignSubjects }),
    },
    texts: [...files.values()].map(({ slug, text }) => [slug, text]),
    ...{ logos, settings, refusalReasons, friends },
  };
  const written = serialize(plain);
  const bytes = new Uint8Array(new SharedArrayBuffer(written.byteLength));
  bytes.set(written);
  return { version: (lastVersion += 1), bytes };
});

let lastVersion = 0;

function unpack(bytes: Uint8Array): KnownContent {
  const { notices, lists, texts, ...rest } = deserialize(bytes) as Plain;
  const catalogue = createCatalogue(notices, createVocabulary(lists));
  const files = texts.map(
    ([slug, text]) => [slug, { slug, text, notice: catalogue.bySlug.get(slug)?.notice }] as const,
  );
  return { catalogue, files: new Map(files), ...rest };
}

interface Plain extends Pick<KnownContent, 'logos' | 'settings' | 'refusalReasons' | 'friends'> {
  notices: readonly NoticeEntry[];
  lists: VocabularyLists;
  /** The text of each file, by its slug, those that could not be read as a notice included. */
  texts: readonly (readonly [string, string])[];
}

/** `version`: of what the thread has; 0 is nothing. */
interface Question {
  slug: string | undefined;
  version: number;
}

/** Without bytes: nothing changed. */
type Answer = Packed | { version: number } | { fault: unknown };

interface Packed {
  version: number;
  bytes: Uint8Array;
}
