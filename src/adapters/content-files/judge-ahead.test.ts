import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../../../test/sample.ts';
import { judgeAhead } from './judge-ahead.ts';
import type { JudgedNotice } from './judged-notices.ts';
import { readNotice, toKeep } from './read-notice.ts';
import { writeNoticeFile } from './write-notice.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-avance-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const { vocabulary } = sampleCatalogue([]);
const names = Array.from({ length: 400 }, (_, number) => `outil-${number}.md`);

describe('notices judged ahead, in a thread', () => {
  it('are judged as whoever asks would, but for those that would be written otherwise', async () => {
    for (const [number, name] of names.entries()) {
      const text = writeNoticeFile({ nom: `Outil ${number}`, licences: ['MIT', 'inconnue'] }, 'Un outil.\n');
      await writeFile(join(dir, name), number % 2 === 0 ? text : text.replace('"Outil', '" Outil'));
    }
    const ahead = judgeAhead({ dir, names, vocabulary, secured: undefined }, 1);
    const told: (JudgedNotice | undefined)[] = [];
    const own: (JudgedNotice | undefined)[] = [];
    for (const [place, name] of names.entries()) {
      const bytes = await readFile(join(dir, name));
      const judgement = await ahead.at(place, bytes);
      // What is asked first is judged by who asks: the thread needs a moment to be there.
      if (judgement === undefined) await later(told.some(Boolean) ? 0 : 20);
      told.push(judgement);
      own.push(toKeep(readNotice(name, bytes, vocabulary, undefined)));
    }
    const both = told.flatMap((judgement, place) => (judgement ? [[judgement, own[place]]] : []));
    expect(both.length).toBeGreaterThan(10);
    for (const [judgement, same] of both) expect(judgement).toEqual(same);
  });

  it('are judged anew when their file has changed meanwhile', async () => {
    const text = writeNoticeFile({ nom: 'Outil', licences: ['MIT'] }, 'Un outil.\n');
    for (const name of names) await writeFile(join(dir, name), text);
    const ahead = judgeAhead({ dir, names, vocabulary, secured: undefined }, 1);
    for (const place of names.keys()) {
      expect(await ahead.at(place, Buffer.from(`${text}Autre chose.\n`))).toBeUndefined();
      if (place < 100) await later(20);
    }
  });
});
