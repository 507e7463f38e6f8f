import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';

/** Prints a table and writes `bench/results/<name>.json`, with the machine the figures come from. */
export async function report(
  name: string,
  rows: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Promise<void> {
  console.table(rows);
  for (const [key, value] of Object.entries(more))
    console.log(`${key} : ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const machine = {
    node: process.version,
    platform: platform(),
    arch: arch(),
    cpus: cpus().length,
    cpu: cpus()[0]?.model,
  };
  await mkdir('bench/results', { recursive: true });
  await writeFile(
    `bench/results/${name}.json`,
    `${JSON.stringify({ name, date: new Date().toISOString(), machine, rows, ...more }, null, 2)}\n`,
  );
}
