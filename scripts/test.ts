import { spawn } from 'node:child_process';
import { createTranslate } from '#i18n/translate.ts';
import { cliMessages } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(cliMessages);

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

await runCommand(async () => {
  const failed: string[] = [];
  for (const step of steps) {
    const start = performance.now();
    const code = await runScript(step);
    console.log(`${code === 0 ? '✓' : '✗'} ${step} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(step);
  }
  if (failed.length > 0)
    console.log(t('test.again', { steps: failed.map((step) => `npm run ${step}`).join(', ') }));
  console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});

function runScript(name: string): Promise<number> {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'inherit', 'inherit'] });
    npm.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
