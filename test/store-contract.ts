import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Admission, DoorCounts } from '#domain/contribution/admission.ts';
import { visibleState } from '#domain/contribution/life.ts';
import type { Contribution, ContributionStore, NewContribution } from '#domain/contribution/store.ts';

const hour = 3600 * 1000;
const day = 24 * hour;
const opened = { id: '7', branch: 'contrib/pinceau-abc', url: 'https://forge.example.org/7' };

/**
 * What every store of contributions promises, whatever keeps them.
 * @param open gives two stores over the same contributions, as two processes have, and the way to end them
 */
export function storeContract(
  name: string,
  open: (
    now: () => number,
  ) => Promise<{ stores: [ContributionStore, ContributionStore]; end: () => Promise<void> }>,
): void {
  let clock: number;
  let store: ContributionStore;
  let other: ContributionStore;
  let end: () => Promise<void>;
  beforeEach(async () => {
    clock = Date.parse('2026-12-01T12:00:00Z');
    ({
      stores: [store, other],
      end,
    } = await open(() => clock));
  });
  afterEach(() => end());

  const accepted = (): Admission => ({ outcome: 'accepted' });
  const held = (): Admission => ({ outcome: 'held' });
  const receive = async (
    more: Partial<NewContribution> = {},
    admit: (counts: DoorCounts) => Admission = accepted,
  ) => {
    const entry = newContribution(more);
    const acceptance = await store.accept(entry, admit);
    return { entry, acceptance, read: () => find(entry.id) };
  };
  const find = async (id: string): Promise<Contribution> => {
    const contribution = await store.find(id);
    if (contribution === undefined) throw new Error('not found');
    return contribution;
  };
  const lease = async (from = store): Promise<Contribution> => {
    const leased = await from.lease({ early: false });
    if (leased === undefined) throw new Error('nothing to lease');
    return leased;
  };
  const openOne = async () => {
    const { entry } = await receive();
    await store.settle(await lease(), { type: 'opened', opened, revision: 1 });
    return entry.id;
  };
  const amend = async (id: string, payload: string, admit: () => Admission = accepted) => {
    const before = await find(id);
    return store.amend(
      id,
      { ...newContribution({ payload }), basedOn: before.heldPayload ?? before.payload ?? '' },
      admit,
    );
  };

  describe(`${name} keeps contributions`, () => {
    it('stores a text, which both processes then know', async () => {
      const { entry, acceptance } = await receive({ logo: new Uint8Array([1, 2, 3]) });
      expect(acceptance).toEqual({
        outcome: 'accepted',
        held: false,
        receipt: { id: entry.id, reference: entry.reference },
      });
      expect(await other.find(entry.id)).toMatchObject({ state: 'recue', task: 'open', revision: 1 });
      expect(await other.findByReference(entry.reference)).toMatchObject({ id: entry.id });
      expect(await other.readLogo(entry.id)).toEqual(new Uint8Array([1, 2, 3]));
    });

    it('gives one receipt for one number, with the digest of what came first', async () => {
      const { entry } = await receive();
      const again = await other.accept({ ...newContribution(), submissionId: entry.submissionId }, accepted);
      expect(again).toMatchObject({
        outcome: 'repeated',
        receipt: { id: entry.id },
        contentKey: entry.contentKey,
      });
      expect(await store.list()).toHaveLength(1);
    });

    it('accepts a proof of work once, for a text or an amendment', async () => {
      const nonce = { value: 'preuve', expires: clock + hour };
      const { entry } = await receive({ nonce });
      expect((await receive({ nonce })).acceptance.outcome).toBe('replayed');
      const before = await find(entry.id);
      const text = { ...newContribution({ nonce }), basedOn: before.payload ?? '' };
      expect((await store.amend(entry.id, text, accepted)).outcome).toBe('replayed');
      clock += 2 * hour;
      await store.retain(delays);
      expect((await receive({ nonce })).acceptance.outcome).toBe('accepted');
    });

    it('counts one by one those who come together, from both processes', async () => {
      const admit = ({ accepted: n }: DoorCounts): Admission =>
        n < 7 ? { outcome: 'accepted' } : { outcome: 'closed', layer: 'accepted', retryAfter: 60 };
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 === 0 ? store : other).accept(newContribution(), admit),
        ),
      );
      expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(7);
    });

    it('tells the door what was let in and held in the hour, and what waits for moderators', async () => {
      await receive();
      clock += hour / 2;
      await receive({}, held);
      const id = await openOne();
      await amend(id, '{"submission":{"fields":{"nom":"Autre"}}}');
      expect(await other.counts()).toMatchObject({
        ...{ accepted: 3, acceptedOldest: clock - hour / 2, held: 1, heldOldest: clock, pending: 2 },
      });
      clock += hour / 2 + 1;
      expect(await store.counts()).toMatchObject({ accepted: 2, held: 1 });
      // A clock that went back: what is in the future does not count.
      clock -= 2 * day;
      expect(await store.counts()).toMatchObject({ accepted: 0, held: 0 });
    });

    it('counts exactly what waits, also what was opened since the forge was asked', async () => {
      await store.settings.write('forge-open', `5 ${clock}`);
      clock += 1000;
      await openOne();
      await receive();
      expect((await store.counts()).pending).toBe(7);
      await store.settings.write('forge-open', `6 ${clock}`);
      expect((await store.counts()).pending).toBe(7);
    });

    it('sees texts and sites that come back', async () => {
      const traits = { domain: 'exemple.org', textKey: 'le-meme' };
      for (let n = 0; n < 3; n++) await receive({ traits });
      expect(await other.countSimilar(traits)).toEqual({ sameDomain: 3, sameText: 3 });
      expect(await store.countSimilar({ domain: undefined, textKey: 'autre' })).toEqual({
        ...{ sameDomain: 0, sameText: 0 },
      });
      clock += 8 * day;
      expect(await store.countSimilar(traits)).toEqual({ sameDomain: 0, sameText: 3 });
    });

    it('finds the other open proposals on the same notice or site', async () => {
      const traits = { domain: 'exemple.org', textKey: 'x' };
      const first = await receive({ traits, slug: 'pinceau' });
      await store.settle(await lease(), { type: 'opened', opened, revision: 1 });
      const second = await receive({ traits, slug: 'gouache' });
      expect(await store.findOthers({ id: second.entry.id, slug: 'gouache' })).toEqual([
        { reference: first.entry.reference, forgeId: '7', url: opened.url, sameSlug: false },
      ]);
      expect(await store.findOthers({ id: first.entry.id, slug: 'pinceau' })).toEqual([]);
      await lease();
      // Several are on their way at once: the one that another cannot see yet would be told by neither.
      expect(await store.findOthers({ id: first.entry.id, slug: 'pinceau' })).toEqual([
        { reference: second.entry.reference, forgeId: null, url: null, sameSlug: false },
      ]);
    });
  });

  describe(`${name} gives work to one dispatcher`, () => {
    it('leases each contribution once, in the order they came', async () => {
      const first = await receive();
      clock += 1;
      const second = await receive();
      const leased = await Promise.all([store, other].map((from) => from.lease({ early: false })));
      expect(leased.map((contribution) => contribution?.id).sort()).toEqual(
        [first.entry.id, second.entry.id].sort(),
      );
      expect(await store.lease({ early: false })).toBeUndefined();
      expect(await first.read()).toMatchObject({ state: 'en-cours', attempts: 1 });
    });

    it('leases again what was not settled in time, or when the dispatcher starts anew', async () => {
      await receive();
      await lease();
      clock += 4 * 60_000;
      expect((await lease(other)).attempts).toBe(2);
      await store.forgetLeases();
      expect((await lease()).attempts).toBe(3);
    });

    it('waits until the date it was given, and no longer when the forge is back or the clock was wrong', async () => {
      await receive();
      await store.settle(await lease(), { type: 'later', at: clock + hour, fault: 'retry' });
      expect(await store.lease({ early: false })).toBeUndefined();
      expect(await store.lease({ early: true })).toBeDefined();
      await store.forgetLeases();
      await store.wakeAll();
      await store.settle(await lease(), { type: 'later', at: clock + hour, fault: 'retry' });
      clock -= 30 * day;
      expect(await store.lease({ early: false })).toBeDefined();
    });

    it('keeps what happened during an attempt: a withdrawal, an amendment', async () => {
      const withdrawn = await receive();
      const leased = await lease();
      await store.apply(withdrawn.entry.id, { type: 'withdrawn' });
      await store.settle(leased, { type: 'opened', opened, revision: 1 });
      expect(await withdrawn.read()).toMatchObject({ state: 'retiree', task: 'close', forgeId: '7' });
      await store.settle(await lease(), { type: 'closed', found: 'retiree' });
      const amended = await receive();
      const again = await lease();
      await amend(amended.entry.id, '{"submission":{"fields":{"nom":"Autre"}}}');
      await store.settle(again, { type: 'opened', opened: { ...opened, id: '8' }, revision: 1 });
      expect(await amended.read()).toMatchObject({ task: 'amend', revision: 2, sent: 1 });
      expect((await amended.read()).sentPayload).toBe(amended.entry.payload);
    });

    it('lets one process at a time dispatch', async () => {
      expect(await store.holdDispatch()).toBe(true);
      expect(await store.holdDispatch()).toBe(true);
      expect(await other.holdDispatch()).toBe(false);
      store.releaseDispatch();
      expect(await other.holdDispatch()).toBe(true);
      other.releaseDispatch();
    });

    it('tells how much waits, is held, or needs someone', async () => {
      await receive();
      clock += 1000;
      await receive({}, held);
      const { entry } = await receive();
      await store.settle(await lease(), { type: 'later', at: clock + hour, fault: 'retry' });
      await store.settle(await lease(), { type: 'failed', revision: 1, fault: 'human: voir' });
      expect(await other.depth()).toMatchObject({ waiting: 1, held: 1, stuck: 1, oldest: clock - 1000 });
      expect(await find(entry.id)).toMatchObject({ state: 'conflit', fault: 'human: voir' });
    });
  });

  describe(`${name} changes contributions`, () => {
    it('amends what is there, once, and refuses what was made on an older text', async () => {
      const { entry, read } = await receive();
      const text = {
        ...newContribution({ payload: '{"submission":{"fields":{}}}' }),
        basedOn: entry.payload,
      };
      const answers = await Promise.all([
        store.amend(entry.id, text, accepted),
        other.amend(entry.id, text, accepted),
      ]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['amended', 'changed']);
      expect(await read()).toMatchObject({ revision: 2, payload: text.payload });
    });

    it('holds an amendment beside what it amends, until a person releases or drops it', async () => {
      const id = await openOne();
      const before = await find(id);
      await amend(id, '{"submission":{"fields":{"nom":"Douteux"}}}', held);
      const waiting = await find(id);
      expect([visibleState(waiting), waiting.state, waiting.payload]).toEqual([
        'retenue',
        'ouverte',
        before.payload,
      ]);
      expect((await store.list('retenue')).map((contribution) => contribution.id)).toEqual([id]);
      await store.apply(id, { type: 'dropped' });
      expect(await find(id)).toMatchObject({ state: 'ouverte', heldPayload: null, untold: true });
      await amend(id, '{"submission":{"fields":{"nom":"Autre"}}}', held);
      await store.apply(id, { type: 'released' });
      expect(await find(id)).toMatchObject({
        state: 'en-cours',
        task: 'amend',
        revision: 2,
        heldPayload: null,
        released: true,
      });
      expect((await find(id)).payload).toContain('Autre');
    });

    it('remembers that what it sends was held, until another text takes its place', async () => {
      const { entry, read } = await receive({}, held);
      expect((await read()).released).toBe(false);
      await store.apply(entry.id, { type: 'released' });
      expect((await read()).released).toBe(true);
      await amend(entry.id, '{"submission":{"fields":{"nom":"Autre"}}}');
      expect((await read()).released).toBe(false);
    });

    it('gives the dates and the states of what was received since a date, and nothing that was sent', async () => {
      const { entry: former } = await receive();
      await store.apply(former.id, { type: 'withdrawn' });
      clock += day;
      const id = await openOne();
      await store.follow(await find(id), {
        state: 'refusee',
        comments: [{ date: '2026-12-02', text: 'Non.' }],
      });
      const { reference } = await find(id);
      const outlines = await store.listOutlines(clock - hour);
      expect(outlines).toEqual([
        {
          ...{ reference, state: 'refusee', created: clock, openedAt: clock, ended: clock, released: false },
          comments: JSON.stringify([{ date: '2026-12-02', text: 'Non.' }]),
        },
      ]);
      expect((await store.listOutlines(0)).map((outline) => outline.reference)).toEqual([
        former.reference,
        reference,
      ]);
    });

    it('takes ten amendments of one contribution, and none after its end', async () => {
      const { entry } = await receive();
      for (let n = 0; n < 10; n++)
        expect((await amend(entry.id, JSON.stringify({ n }))).outcome).toBe('amended');
      expect((await amend(entry.id, '{"n":11}')).outcome).toBe('too-many-amendments');
      await store.apply(entry.id, { type: 'withdrawn' });
      expect((await amend(entry.id, '{"n":12}')).outcome).toBe('too-late');
    });

    it('follows what moderators decide, unless something happened since they were asked', async () => {
      const id = await openOne();
      const asked = await store.nextToFollow(0);
      expect(asked?.id).toBe(id);
      const comments = [{ date: '2026-12-01', text: 'Merci.' }];
      await store.follow(await find(id), { state: 'ouverte', comments });
      expect(await store.nextToFollow(hour)).toBeUndefined();
      const stale = await find(id);
      await amend(id, '{"submission":{"fields":{"nom":"Autre"}}}');
      await store.follow(stale, { state: 'fusionnee', comments });
      expect(await find(id)).toMatchObject({ state: 'en-cours', task: 'amend' });
      await store.settle(await lease(), { type: 'told', revision: 2, found: 'fusionnee' });
      expect(await find(id)).toMatchObject({ state: 'fusionnee', untold: true, task: null });
      expect(await store.askAgain(opened.branch)).toBe(true);
      expect(await store.askAgain('contrib/inconnue')).toBe(false);
    });

    it('lists what was opened since a date, to close it', async () => {
      await openOne();
      clock += 3 * hour;
      const id = await openOne();
      expect((await store.listOpenedSince(clock - hour)).map((contribution) => contribution.id)).toEqual([
        id,
      ]);
      await store.apply(id, { type: 'dismissed' });
      expect(await find(id)).toMatchObject({ state: 'refusee', task: 'close' });
    });
  });

  describe(`${name} forgets`, () => {
    const isErased = async (id: string) => {
      const { payload, sentPayload, heldPayload, comments, reasons } = await find(id);
      return (
        [payload, sentPayload, heldPayload, comments].every((text) => text === null) && reasons.length === 0
      );
    };

    it('what is over, held, stuck or undecided, each after its delay', async () => {
      const over = await openOne();
      await store.apply(over, { type: 'withdrawn' });
      await store.settle(await lease(), { type: 'closed', found: 'retiree' });
      const quarantined = (await receive({}, held)).entry.id;
      const stuck = (await receive()).entry.id;
      await store.settle(await lease(), { type: 'failed', revision: 1, fault: 'conflict: nom' });
      const undecided = await openOne();
      const ids = [over, quarantined, stuck, undecided];
      const erased = async () => Promise.all(ids.map(isErased));
      clock += 29 * day;
      await store.retain(delays);
      expect(await erased()).toEqual([false, false, false, false]);
      clock += 2 * day;
      await store.retain(delays);
      expect(await erased()).toEqual([true, true, false, false]);
      expect((await find(quarantined)).state).toBe('refusee');
      clock += 60 * day;
      await store.retain(delays);
      expect(await erased()).toEqual([true, true, true, false]);
      expect((await find(stuck)).state).toBe('refusee');
      clock += 270 * day;
      await store.retain(delays);
      expect(await erased()).toEqual([true, true, true, true]);
      // The proposal is still at the forge, and still followed.
      expect((await find(undecided)).state).toBe('ouverte');
    });

    it('one person, at once, and asks the dispatcher to erase it at the forge', async () => {
      const id = await openOne();
      expect(await store.forget(id)).toMatchObject({ state: 'retiree', task: 'erase' });
      expect(await isErased(id)).toBe(true);
      await store.settle(await lease(), { type: 'erased' });
      expect(await find(id)).toMatchObject({ task: null, forgetting: false });
      const unsent = (await receive()).entry.id;
      expect(await store.forget(unsent)).toMatchObject({ task: null });
      expect(await isErased(unsent)).toBe(true);
    });
  });

  describe(`${name} remembers settings`, () => {
    it('by name, for both processes, until they are erased', async () => {
      await store.settings.write('closed', 'Trop de monde.');
      expect(await other.settings.read('closed')).toBe('Trop de monde.');
      await store.settings.write('flag', 'open 1');
      expect(await other.settings.readMany(['closed', 'moved', 'flag'])).toEqual(
        new Map([
          ['closed', 'Trop de monde.'],
          ['flag', 'open 1'],
        ]),
      );
      // Two at once: what one wrote is what the other changes.
      const count = (kept: string | undefined) => String(Number(kept ?? 0) + 1);
      await Promise.all([store, other, store].map(({ settings }) => settings.update('verifications', count)));
      expect(await other.settings.read('verifications')).toBe('3');
      await other.settings.erase('closed');
      expect(await store.settings.read('closed')).toBeUndefined();
      await store.settings.note('close', 'Trop de monde.');
      await store.probe();
    });
  });
}

const delays = { ended: 30, held: 30, stuck: 90, undecided: 360 };

/** A contribution that passes, with what the test changes. */
export function newContribution(more: Partial<NewContribution> = {}): NewContribution {
  return {
    id: randomBytes(20).toString('hex'),
    reference: randomBytes(9).toString('hex'),
    submissionId: randomUUID(),
    contentKey: randomUUID(),
    slug: 'pinceau',
    kind: 'ajout',
    payload: '{"submission":{"fields":{"nom":"Pinceau","licences":["MIT"]}}}',
    logo: undefined,
    score: 0,
    reasons: ['trop-court:1'],
    traits: { domain: undefined, textKey: randomUUID() },
    nonce: undefined,
    ...more,
  };
}
