import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Fewer than the service takes for one contribution, so that none is refused for that. */
const amendmentsEach = 4;

/**
 * A patient client: sends, amends and withdraws; what was not acknowledged is done again, the same, to the next service.
 * It remembers what it was promised.
 */
export function createClient(): PatientClient {
  const stories = new Map<string, Story>();
  const pending: Act[] = [];
  let serial = 0;

  const begin = (): Act => {
    const story: Story = {
      key: randomUUID(),
      serial: ++serial,
      receipt: undefined,
      texts: 1,
      withdrawn: false,
      gone: false,
    };
    stories.set(story.key, story);
    return { kind: 'send', story, text: 1 };
  };

  const choose = (): Act => {
    const chance = Math.random();
    const known = [...stories.values()].filter(
      ({ key, receipt, withdrawn, gone, texts }) =>
        receipt !== undefined &&
        !withdrawn &&
        !gone &&
        texts <= amendmentsEach &&
        !pending.some(({ story }) => story.key === key),
    );
    const story = known[Math.floor(Math.random() * known.length)];
    if (story === undefined || chance < 0.45) return begin();
    return chance < 0.85
      ? { kind: 'amend', story, text: story.texts + 1 }
      : { kind: 'withdraw', story, text: story.texts };
  };

  const perform = async (url: string, act: Act): Promise<void> => {
    const { story, kind, text } = act;
    const path = { send: '', amend: '/complement', withdraw: '/retrait' }[kind];
    const response = await fetch(
      `${url}/api/contributions${kind === 'send' ? '' : `/${story.receipt?.id ?? ''}`}${path}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(kind === 'send' ? { 'idempotency-key': story.key } : {}),
        },
        body: JSON.stringify(bodyOf(act)),
        signal: AbortSignal.timeout(5000),
      },
    );
    if (response.status === 404) {
      // Promised, and nobody knows of it any more.
      story.gone = true;
      pending.splice(pending.indexOf(act), 1);
      return;
    }
    if (response.status !== (kind === 'withdraw' ? 200 : 202)) throw new Error(`answered ${response.status}`);
    const receipt = (await response.json()) as { id: string; reference: string };
    if (story.receipt !== undefined && story.receipt.reference !== receipt.reference)
      throw new Error('two receipts for one submission');
    story.receipt = { id: receipt.id, reference: receipt.reference };
    story.texts = Math.max(story.texts, text);
    if (kind === 'withdraw') story.withdrawn = true;
    pending.splice(pending.indexOf(act), 1);
  };

  /** One act is done at a time for each story: nobody amends what they do not know to be there. */
  const inHand = new Set<string>();
  const work = async (url: string): Promise<boolean> => {
    const act = pending.find(({ story }) => !inHand.has(story.key)) ?? choose();
    if (!pending.includes(act)) pending.push(act);
    inHand.add(act.story.key);
    try {
      await perform(url, act);
      return true;
    } catch {
      return false;
    } finally {
      inHand.delete(act.story.key);
    }
  };

  return {
    stories,
    send: async (url, signal) => {
      const worker = async () => {
        while (!signal.aborted) await sleep((await work(url)) ? 40 : 150);
      };
      await Promise.all([worker(), worker(), worker()]);
    },
    finish: async (url) => {
      for (const act of [...pending]) await perform(url, act);
    },
  };
}

/** What a text says, so that it can be known again at the forge. */
export function descriptionOf(serial: number, text: number): string {
  return `De quoi essayer, cas ${serial}, texte ${text}.`;
}

function bodyOf({ kind, story, text }: Act): object {
  if (kind === 'withdraw') return {};
  const description_courte = descriptionOf(story.serial, text);
  if (kind === 'send') return { nom: `Essai ${story.serial}`, licences: ['MIT'], description_courte };
  return { description_courte, message: `Complément ${text - 1} du cas ${story.serial}.` };
}

interface Act {
  kind: 'send' | 'amend' | 'withdraw';
  story: Story;
  /** The number of the text it brings. */
  text: number;
}

/** One contribution, as far as its author was told. */
export interface Story {
  key: string;
  serial: number;
  receipt: { id: string; reference: string } | undefined;
  /** The last text that was acknowledged. */
  texts: number;
  withdrawn: boolean;
  /** The service that promised to keep it does not know it. */
  gone: boolean;
}

export interface PatientClient {
  stories: ReadonlyMap<string, Story>;
  /** Works until told to stop. */
  send: (url: string, signal: AbortSignal) => Promise<void>;
  /** Does again what was never acknowledged. */
  finish: (url: string) => Promise<void>;
}
