import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { exists } from '#adapters/exists.ts';

// The first is the same browser without what draws windows: half the work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each test opens a page of its own: to start a process for it takes as long as what it looks at.
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  '--disable-gpu',
  '--in-process-gpu',
];

/** Starts a real browser: `CHROMIUM_PATH`, else one installed on the machine, else the one of an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? (await findInstalled());
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: quiet });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...quiet],
  });
}

async function findInstalled(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const mac = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  for (const path of [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...mac]) {
    if (await exists(path)) return path;
  }
  return undefined;
}
