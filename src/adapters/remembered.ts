import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { digestOf } from '#adapters/digest.ts';

const digestLength = digestOf('').length;

/**
 * What `remember` wrote in a file.
 * @param form the name of what is wanted: what was remembered under another one is of no use
 * @returns nothing when there is no such file, or when it is cut short or not as it was written
 */
export async function recall<Value>(file: string, form: string): Promise<Value | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const value = bytes.subarray(digestLength);
  if (bytes.toString('latin1', 0, digestLength) !== digestOf(form, process.version, value)) return undefined;
  return deserialize(value) as Value;
}

/**
 * Keeps for the next time what takes long to make again.
 * @param value anything that a message between threads may hold
 */
export async function remember(file: string, form: string, value: unknown): Promise<void> {
  const bytes = serialize(value);
  await writeFileAtomically(
    file,
    Buffer.concat([Buffer.from(digestOf(form, process.version, bytes)), bytes]),
  );
}
