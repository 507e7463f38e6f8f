import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A short name for some texts and bytes together, which others do not have. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // With their lengths: « ab », « c » are not « a », « bc ».
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
}

/** That of what a file holds. */
export function digestOfFile(path: string): string {
  return digestOf(readFileSync(path));
}
