import { spawn } from 'node:child_process';
import { allOf } from '#i18n/format.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

/** Everything CI runs, cheapest first; each is an npm script and a CI job of the same name. */
const steps = [
  'format',
  'lint',
  'typecheck',
  'unused',
  'secrets',
  'check',
  'facts',
  'unit',
  'html',
  'test:service',
  'test:build',
  'test:browser',
];

/** How much of what a failed step printed is said again at the end, where people and logs cut short look first: its last lines. */
const linesSaidAgain = 120;

await runCommand(tCli('usage.test'), async () => {
  const failed: string[] = [];
  const said: string[] = [];
  for (const step of steps) {
    const start = performance.now();
    const { code, lastLines } = await runScript(step);
    console.log(`${code === 0 ? '✓' : '✗'} ${step} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      failed.push(step);
      said.push(`── ${step}\n${lastLines}`);
    }
  }
  if (failed.length > 0) console.log(said.join('\n'));
  if (failed.length > 0)
    console.log(tCli('test.again', { steps: allOf(failed.map((step) => `npm run ${step}`)) }));
  console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});

function runScript(name: string): Promise<{ code: number; lastLines: string }> {
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  return new Promise((resolve) => {
    const npm = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let tail = '';
    const pass = (to: NodeJS.WriteStream) => (text: string) => {
      to.write(text);
      tail = (tail + text).split('\n').slice(-linesSaidAgain).join('\n');
    };
    npm.stdout.setEncoding('utf8').on('data', pass(process.stdout));
    npm.stderr.setEncoding('utf8').on('data', pass(process.stderr));
    npm.on('close', (code) => {
      resolve({ code: code ?? 1, lastLines: tail.trimEnd() });
    });
  });
}
