import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
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

/** Those that read our files one after the other: two of them go on side by side, and what each prints comes when it ends. */
const reading = steps.slice(0, steps.indexOf('unit'));

/** How much of what a failed step printed is said again at the end, where people and logs cut short look first: its last lines. */
const linesSaidAgain = 120;

await runCommand(tCli('usage.test'), async () => {
  const failed: string[] = [];
  const said: string[] = [];
  const prove = async (step: string, isShown: boolean) => {
    const start = performance.now();
    const { code, output } = await runScript(step, isShown);
    if (!isShown) process.stdout.write(output);
    console.log(`${code === 0 ? '✓' : '✗'} ${step} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      failed.push(step);
      said.push(`── ${step}\n${output.trimEnd().split('\n').slice(-linesSaidAgain).join('\n')}`);
    }
  };
  const waiting = [...reading];
  const proveWaiting = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await prove(step, false);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, proveWaiting));
  for (const step of steps.slice(reading.length)) await prove(step, true);
  if (failed.length > 0) console.log(said.join('\n'));
  if (failed.length > 0)
    console.log(tCli('test.again', { steps: allOf(failed.map((step) => `npm run ${step}`)) }));
  console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});

/** @param isShown whether what it prints is shown as it comes */
function runScript(name: string, isShown: boolean): Promise<{ code: number; output: string }> {
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  return new Promise((resolve) => {
    const npm = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const take = (to: NodeJS.WriteStream) => (text: string) => {
      if (isShown) to.write(text);
      output += text;
    };
    npm.stdout.setEncoding('utf8').on('data', take(process.stdout));
    npm.stderr.setEncoding('utf8').on('data', take(process.stderr));
    npm.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
