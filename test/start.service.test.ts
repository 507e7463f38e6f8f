import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';

const started: ChildProcess[] = [];

afterAll(() => {
  for (const npm of started) npm.kill('SIGTERM');
});

describe('npm start', () => {
  let content: ContentFolder;
  let folder: string;
  beforeAll(async () => {
    content = await createContent({ 'notices/gimp.md': noticeText('GIMP') });
    folder = await mkdtemp(join(tmpdir(), 'annuaire-start-'));
  });
  const port = 20_000 + (process.pid % 20_000);
  const url = `http://127.0.0.1:${port}`;
  const start = async () => {
    const npm = spawn('npm', ['start'], {
      env: {
        ...process.env,
        PORT: String(port),
        CONTENT_DIR: content.dir,
        OUT_DIR: join(folder, 'dist'),
        DATA_DIR: join(folder, 'data'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(npm);
    await printed(npm, `http://localhost:${port}`);
    return npm;
  };
  afterAll(async () => {
    await content.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('serves site and service, and leaves nothing running when only npm gets the signal', async () => {
    const npm = await start();
    expect((await fetch(`${url}/`)).status).toBe(200);
    expect(await (await fetch(`${url}/notices/gimp`)).text()).toMatch(/<h1[^>]*>\s*GIMP\s*<\/h1>/);
    expect((await fetch(`${url}/nulle-part`)).status).toBe(404);
    expect(await (await fetch(`${url}/api/contributions/etat`)).json()).toMatchObject({ open: true });
    npm.kill('SIGTERM');
    await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(false);
  });

  // The shell between npm and the program keeps an interruption to itself as long as the program runs.
  it('stops all the same when npm is interrupted', async () => {
    const npm = await start();
    npm.kill('SIGINT');
    await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(false);
  });

  it('says in one line that the port is not a number', async () => {
    const npm = spawn('npm', ['start', '--silent'], {
      env: { ...process.env, PORT: 'abc' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = await ended(npm);
    expect(said).toContain('PORT');
    expect(said).not.toMatch(/\n {4}at /);
    expect(npm.exitCode).toBe(1);
  });
});

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function printed(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const look = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(text)));
  });
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('close', () => resolve(text));
  });
}
