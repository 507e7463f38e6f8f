import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../../../test/search-catalogue.ts';
import { searchFiles } from '#views/search-index.ts';
import { answer, type Answer } from './answer.ts';
import { createSearchData, StaleFiles, type SearchData } from './search-data.ts';

const files = new Map([...searchFiles(sampleCatalogue)].map(([name, file]) => [`/r/${name}.json`, file]));
const asked: string[] = [];

function open(change: (address: string) => Response | undefined = () => undefined): SearchData {
  asked.length = 0;
  return createSearchData('/r/', {
    split: false,
    fetch: (address) => {
      asked.push(address);
      const file = files.get(address);
      return Promise.resolve(
        change(address) ?? (file ? Response.json(file) : new Response('', { status: 404 })),
      );
    },
  });
}

async function all(data: SearchData, text: string, settle?: () => Promise<boolean>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for await (const next of answer(data, text, { texts: true, ...(settle ? { settle } : {}) }))
    answers.push(next);
  return answers;
}

describe('the answer to a query', () => {
  it('comes by name from the names alone, then complete', async () => {
    const data = open();
    const first = await answer(data, 'gimp', { texts: true }).next();
    expect(asked).toEqual(['/r/names.json']);
    expect(first.value).toMatchObject({ way: 'asked', complete: false });
    expect((await all(data, 'gimp')).at(-1)).toMatchObject({ way: 'asked', complete: true });
  });

  it('never says before the end that there is nothing', async () => {
    const answers = await all(open(), 'zzzqqq');
    expect(answers.filter(({ complete }) => complete)).toHaveLength(1);
    expect(answers.at(-1)).toMatchObject({ way: 'none', complete: true });
  });

  it('fetches each file once, and only the texts of the words', async () => {
    const data = open();
    await all(data, 'calques');
    await all(data, 'calques');
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked.filter((address) => address.startsWith('/r/text-'))).toHaveLength(1);
  });

  it('fetches nothing more for a query that someone types over', async () => {
    const data = open();
    const answers = await all(data, 'gimp', () => Promise.resolve(false));
    expect(answers).toHaveLength(1);
    expect(asked).toEqual(['/r/names.json']);
  });

  it('tells that the site was rebuilt meanwhile', async () => {
    const data = open((address) => (address.includes('needs') ? Response.json({ v: 'autre' }) : undefined));
    await expect(all(data, 'gimp')).rejects.toThrow(StaleFiles);
  });

  it('tries again what failed once', async () => {
    let failures = 1;
    const data = open((address) =>
      address.includes('needs') && failures-- > 0 ? new Response('', { status: 503 }) : undefined,
    );
    await expect(all(data, 'photoshop')).rejects.toThrow('503');
    expect((await all(data, 'photoshop')).at(-1)).toMatchObject({ way: 'asked', complete: true });
  });
});
