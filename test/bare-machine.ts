import { execFile } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A folder that stands for a bare Debian: `/etc`, `/opt`, `/srv` and `/var` of the commands are its own, and so is the
 * forge they clone from, with two versions of this project. What only a real machine has is replaced by a stand-in, which
 * looks at the files and the units it is given, and writes down that it was called.
 */
export async function makeBareMachine(): Promise<BareMachine> {
  const root = await mkdtemp(join(tmpdir(), 'annuaire-machine-'));
  const log = join(root, 'appels');
  await writeFile(log, '');
  for (const path of [
    'bin',
    'etc/nginx/sites-available',
    'etc/nginx/sites-enabled',
    'etc/nginx/snippets',
    'etc/systemd/system',
  ])
    await mkdir(join(root, path), { recursive: true });
  for (const path of ['opt', 'srv', 'var/lib', 'var/backups'])
    await mkdir(join(root, path), { recursive: true });
  for (const [name, script] of Object.entries(standIns)) {
    const path = join(root, 'bin', name);
    await writeFile(path, `#!/bin/sh\nset -e\necho "${name} $*" >> '${log}'\n${script}\n`);
    await chmod(path, 0o755);
  }
  await makeForge(join(root, 'forge'));
  const env = {
    ...process.env,
    PATH: [join(root, 'bin'), process.env.PATH].join(delimiter),
    UNITS: join(root, 'etc/systemd/system'),
    PACKAGES: resolve('node_modules'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${root}/forge/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://framagit.org/groupe/',
  };
  const here = (text: string) => text.replaceAll(/(?<![\w.-])\/(?=(?:etc|opt|srv|var)\/)/g, `${root}/`);
  return {
    root,
    here,
    type: async (commands, cwd) => {
      const typing = run('sh', ['-ec', here(commands)], { cwd: join(root, cwd), env });
      // A shell that one opens to go on typing ends at once.
      typing.child.stdin?.end();
      return (await typing).stdout;
    },
    called: async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** What is not done here, by the name of the program. */
const standIns: Readonly<Record<string, string>> = {
  apt: '',
  useradd: '',
  certbot: '',
  curl: '',
  promtool: 'test -f "$3"',
  'ansible-playbook': 'test -f "$2"; test -f "$3"',
  // A server file that is enabled, and none of its three words left.
  nginx:
    'cd "$UNITS/../../nginx"; test -s sites-enabled/annuaire.conf; ! grep -q "@[A-Z]*@" sites-enabled/annuaire.conf',
  systemctl: 'for word; do case $word in annuaire-*.*) test -f "$UNITS/$word" ;; esac; done',
  journalctl: 'for word; do case $word in annuaire-*.*) test -f "$UNITS/$word" ;; esac; done',
  // There is no account to become, nor to give a folder to.
  sudo: 'shift 2; exec "$@"',
  install:
    'for word; do shift; case $word in -o | -g) skip=1 ;; *) if [ -z "$skip" ]; then set -- "$@" "$word"; fi; skip= ;; esac; done\nexec /usr/bin/install "$@"',
  npx: 'test "$*" = "--yes --package=node@24 -- npm ci"; test -f package-lock.json; ln -sfn "$PACKAGES" node_modules',
};

/** The generator at two versions, and contents; from the files as they are here. */
async function makeForge(forge: string): Promise<void> {
  const generator = join(forge, 'annuaire.git');
  const content = join(forge, 'contenus.git');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'LISEZMOI'), 'Des contenus.\n');
  for (const name of ['deploy', 'scripts', 'src', 'package.json', 'package-lock.json', '.env.example'])
    await cp(name, join(generator, name), { recursive: true });
  await writeFile(join(generator, '.gitignore'), 'node_modules\n');
  const git = (dir: string, ...args: string[]) =>
    run('git', ['-C', dir, '-c', 'user.name=Essai', '-c', 'user.email=essai@localhost.invalid', ...args]);
  for (const dir of [generator, content]) {
    await git(dir, 'init', '--quiet');
    await git(dir, 'add', '--all');
    await git(dir, 'commit', '--quiet', '--message', 'Première version');
  }
  await git(generator, 'tag', 'v0.1.0');
  await appendFile(join(generator, '.gitignore'), 'dist\n');
  await git(generator, 'commit', '--quiet', '--all', '--message', 'Version suivante');
  await git(generator, 'tag', 'v0.2.0');
}

export interface BareMachine {
  root: string;
  /** A text whose places are those of this machine. */
  here: (text: string) => string;
  /** Runs commands as they are written, from a folder of the machine. @returns what they said */
  type: (commands: string, cwd: string) => Promise<string>;
  /** Each stand-in that was called, with its words. */
  called: () => Promise<string[]>;
  remove: () => Promise<void>;
}
