import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../../../test/search-catalogue.ts';
import { searchFiles } from '#views/search/files.ts';
import { answer, type Answer, type AnswerOptions, type LookInTexts } from './answer.ts';
import { lookInTexts } from './look-in-texts.ts';
import { createSearchData, StaleFilesError, type SearchData } from './search-data.ts';

const files = new Map([...searchFiles(sampleCatalogue)].map(([name, file]) => [`/r/${name}.json`, file]));
const asked: string[] = [];

function open(
  change: (address: string) => Response | Promise<Response> | undefined = () => undefined,
): SearchData {
  asked.length = 0;
  return createSearchData('/r/', {
    fetch: (address) => {
      asked.push(address);
      const file = files.get(address);
      return Promise.resolve(
        change(address) ?? (file ? Response.json(file) : new Response('', { status: 404 })),
      );
    },
  });
}

const namesNeverCome = (address: string) =>
  address.includes('names') ? new Promise<Response>(() => undefined) : undefined;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Texts that hold one word, without its ending, by which one notice is found. */
const holding =
  (word: string, number: number): LookInTexts =>
  ({ index }, text) =>
    lookInTexts(
      index,
      {
        knows: (words) => Promise.resolve(words.filter((one) => one === word)),
        search: () => Promise.resolve([number]),
      },
      text,
      {},
    );

async function all(
  data: SearchData,
  text: string,
  { texts = holding('calqu', 0), ...options }: AnswerOptions = {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for await (const next of answer(data, text, { texts, ...options })) answers.push(next);
  return answers;
}

describe('the answer to a query', () => {
  it('comes by name from the names alone, then complete', async () => {
    const data = open();
    const first = await answer(data, 'gimp', {}).next();
    expect(asked).toEqual(['/r/names-g.json']);
    expect(first.value).toMatchObject({ way: 'asked', complete: false });
    expect((await all(data, 'gimp')).at(-1)).toMatchObject({ way: 'asked', complete: true });
  });

  it('never says before the end that there is nothing', async () => {
    const answers = await all(open(), 'zzzqqq');
    expect(answers.filter(({ complete }) => complete)).toHaveLength(1);
    expect(answers.at(-1)).toMatchObject({ way: 'none', complete: true });
  });

  it('fetches each file once, and only the names and phrases of the words', async () => {
    const data = open();
    await all(data, 'film photoshop');
    await all(data, 'film photoshop');
    expect(asked).toEqual(['/r/names-f.json', '/r/needs.json', '/r/names-p.json', '/r/phrases-fi.json']);
  });

  it('asks at once for all that a word needs, once needs are there', async () => {
    const data = open();
    await data.loadNeeds();
    const first = await answer(data, 'film', {}).next();
    expect(asked).toEqual(['/r/needs.json', '/r/names-f.json', '/r/phrases-fi.json']);
    expect(first.value).toMatchObject({ way: 'asked', hits: [{ number: 2 }, { number: 1 }] });
  });

  it('does not wait in turn for what several words need', async () => {
    const data = open(namesNeverCome);
    await data.loadNeeds();
    void answer(data, 'gimp film', {}).next();
    await nextTurn();
    expect(asked.slice(1)).toEqual(['/r/names-g.json', '/r/names-f.json', '/r/phrases-fi.json']);
  });

  it('asks at once for all that one word needs, when nobody types any more', async () => {
    const data = open(namesNeverCome);
    await data.loadNeeds();
    void answer(data, 'film', { typing: false }).next();
    await nextTurn();
    expect(asked).toEqual(['/r/needs.json', '/r/names-f.json', '/r/phrases-fi.json']);
  });

  it('gives what replaces a product before other ways to say a need are there', async () => {
    const data = open((address) =>
      address.includes('phrases') ? new Response('', { status: 503 }) : undefined,
    );
    await data.loadNeeds();
    const first = await answer(data, 'photoshop', {}).next();
    expect(asked.slice(1)).toContain('/r/names-p.json');
    expect(first.value).toMatchObject({ way: 'asked', complete: false });
    expect((first.value as Answer | undefined)?.hits.length).toBeGreaterThan(0);
  });

  it('spares the work for a query that was typed over', async () => {
    const answers = await all(open(), 'film photoshop', { isAsked: () => false });
    expect(answers).toEqual([]);
  });

  it('comes by the name that was typed whole, before other ways to say a need are there', async () => {
    const data = open();
    await data.loadNeeds();
    const first = await answer(data, 'gimp', {}).next();
    expect(asked).toEqual(['/r/needs.json', '/r/names-g.json']);
    expect(first.value).toMatchObject({ way: 'asked', complete: false });
    expect((await all(data, 'gimp')).filter(({ complete }) => !complete)).toHaveLength(1);
  });

  it('goes on without the phrases that could not be had, tells it, and asks for them again', async () => {
    // Those of the word, then all of them, then again before it is said that there is nothing.
    let failures = 3;
    const data = open((address) =>
      address.includes('phrases') && failures-- > 0 ? new Response('', { status: 503 }) : undefined,
    );
    expect((await all(data, 'film')).at(-1)).toMatchObject({ lacking: true });
    expect((await all(data, 'film')).at(-1)).toMatchObject({ lacking: false });
    expect(asked.filter((address) => address.includes('phrases-'))).toHaveLength(2);
  });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['cut', () => new Response('{"v":"abc","names":["GI')],
    ['another page', () => new Response('<!doctype html>')],
    ['no file of ours', () => new Response('[]')],
  ])('reads all names when one file of them is %s, and tells nothing', async (_, broken) => {
    const data = open((address) => (address.includes('names-p') ? broken() : undefined));
    const last = (await all(data, 'photoshop')).at(-1);
    expect(asked).toContain('/r/names.json');
    expect(last).toMatchObject({ way: 'asked', lacking: false });
    expect(last?.hits.length).toBeGreaterThan(0);
  });

  it('goes on without a file that stays of another build, and tells it', async () => {
    asked.length = 0;
    const data = createSearchData('/r/', {
      fresh: true,
      fetch: (address) => {
        const file = files.get(address);
        return Promise.resolve(Response.json(address.includes('phrases') ? { v: 'autre' } : file));
      },
    });
    expect((await all(data, 'film photoshop')).at(-1)).toMatchObject({ complete: true, lacking: true });
  });

  it('is unsure that there is nothing when some names could not be read', async () => {
    const data = open((address) =>
      address.endsWith('names.json') ? new Response('', { status: 503 }) : undefined,
    );
    expect((await all(data, 'zzzqqq')).at(-1)).toMatchObject({ way: 'none', lacking: true });
  });

  it('comes from texts when they hold the words', async () => {
    expect((await all(open(), 'calques')).at(-1)).toMatchObject({ way: 'asked', hits: [{ number: 0 }] });
  });

  it('fetches all names before it says a word unknown', async () => {
    expect((await all(open(), 'photoshp')).at(-1)).toMatchObject({ way: 'corrected', used: 'photoshop' });
    expect(asked).not.toContain('/r/names.json');
    expect((await all(open(), 'hpotoshop')).at(-1)).toMatchObject({ way: 'corrected', used: 'photoshop' });
    expect(asked).toContain('/r/names.json');
  });

  it('says that texts could not be searched', async () => {
    const answers = await all(open(), 'zzzqqq', { texts: () => Promise.resolve('unavailable') });
    expect(answers.at(-1)).toMatchObject({ way: 'none', complete: true, texts: 'unavailable' });
  });

  it('tells that texts are of another build', async () => {
    await expect(all(open(), 'gimp', { texts: () => Promise.resolve('stale') })).rejects.toThrow(
      StaleFilesError,
    );
  });

  it('is everything when only boxes are ticked', async () => {
    const choice = { plateforme: ['windows'], licence: [], tag: [], langue: [] };
    expect((await all(open(), '', { choice })).at(-1)?.hits).toHaveLength(3);
    expect((await all(open(), '')).at(-1)?.hits).toEqual([]);
  });

  it('fetches nothing more for a query that someone types over', async () => {
    const data = open();
    const answers = await all(data, 'gimp', { settle: () => Promise.resolve(false) });
    expect(answers).toHaveLength(1);
    expect(asked).toEqual(['/r/names-g.json']);
  });

  it('tells that the site was rebuilt meanwhile', async () => {
    const data = open((address) => (address.includes('needs') ? Response.json({ v: 'autre' }) : undefined));
    await expect(all(data, 'gimp')).rejects.toThrow(StaleFilesError);
  });

  it('tells what failed, and tries again', async () => {
    let failures = 2;
    const data = open((address) =>
      address.includes('needs') && failures-- > 0 ? new Response('', { status: 503 }) : undefined,
    );
    expect((await all(data, 'photoshop')).at(-1)).toMatchObject({ complete: true, lacking: true });
    expect((await all(data, 'photoshop')).at(-1)).toMatchObject({ way: 'asked', complete: true });
  });
});
