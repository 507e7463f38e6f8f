/**
 * The body of an answer as text, read no further than it may go.
 * @param maxBytes what nothing we ask for comes near
 * @throws BodyTooLargeError, and whatever the network does
 */
export async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export class BodyTooLargeError extends Error {
  constructor() {
    super('too long');
    this.name = 'BodyTooLargeError';
  }
}
