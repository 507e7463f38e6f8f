import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serveDirectory } from './serve-directory.ts';
import { clearHomeAlternatives } from './small-directory.ts';

const run = promisify(execFile);

/** Some real notices: a small directory builds in seconds. */
const slugs = ['gimp', 'krita', 'inkscape', 'firefox', 'thunderbird', 'vlc'];
const lists = ['tags', 'alternatives', 'points-attention', 'refusals', 'wishes', 'site'];

/**
 * A small directory with its own folders, built and served together with the real service and the local forge, as
 * `npm start` does; and the commands that a moderator and the person in charge would type.
 */
export async function startDirectory(env: Readonly<Record<string, string>> = {}): Promise<Directory> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-contribution-'));
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'dist');
  const dataDir = join(folder, 'data');
  await copyContent(contentDir);
  const command = async (script: string, ...args: string[]) => {
    const { stdout } = await run(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: {
        ...process.env,
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        DATA_DIR: dataDir,
        // As a site that is built again where it stands.
        PAGE_CACHE: join(folder, 'pages'),
        ...env,
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };
  await command('build');
  const { url, stop } = await serveDirectory(outDir, { CONTENT_DIR: contentDir, DATA_DIR: dataDir, ...env });
  return {
    url,
    contentDir,
    outDir,
    command,
    readNotice: (slug) => readFile(join(contentDir, 'notices', `${slug}.md`), 'utf8'),
    setContribution: async (yaml) => {
      const path = join(contentDir, 'site.yaml');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(/contribution:\n(?: {2}.*\n)*/, `contribution:\n  ${yaml}\n`));
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function copyContent(to: string): Promise<void> {
  await mkdir(join(to, 'notices'), { recursive: true });
  await mkdir(join(to, 'logos'), { recursive: true });
  for (const list of lists) await cp(`content/${list}.yaml`, join(to, `${list}.yaml`));
  await clearHomeAlternatives(to);
  await cp('content/pages', join(to, 'pages'), { recursive: true });
  for (const slug of slugs) {
    const text = await readFile(`content/notices/${slug}.md`, 'utf8');
    await writeFile(join(to, 'notices', `${slug}.md`), text);
    const logo = /^logo:\n {2}src: "([^"]+)"$/m.exec(text)?.[1];
    if (logo !== undefined) await cp(`content/logos/${logo}`, join(to, 'logos', logo));
  }
}

export interface Directory {
  url: string;
  contentDir: string;
  /** The folder of the built site. */
  outDir: string;
  /** Runs a command of the project on this directory, and gives what it printed. */
  command: (script: string, ...args: string[]) => Promise<string>;
  readNotice: (slug: string) => Promise<string>;
  /** Writes the `contribution` part of `site.yaml` anew; a build makes it visible. */
  setContribution: (yaml: string) => Promise<void>;
  stop: () => Promise<void>;
}
