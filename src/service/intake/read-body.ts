/** The largest request we read whole: a logo and a long notice, with room for their wrapping. */
export const bodyMaxBytes = 2 * 1024 * 1024;
/** Beyond the limit we keep listening this far, or the browser would see a broken connection instead of our answer. */
const drainMaxBytes = 24 * 1024 * 1024;

/**
 * Reads the body of a request under a cap, whatever its headers claim.
 * @returns the bytes, and whether there was more: then they are only its beginning
 * @throws BodyFault when it stops coming
 */
export async function readBody(
  request: Request,
  timeoutMs = 30_000,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  if (request.body === null) return { bytes: new Uint8Array(), cut: false };
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const timer = setTimeout(() => void reader.cancel('slow').catch(() => undefined), timeoutMs);
  const started = Date.now();
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      seen += value.byteLength;
      if (kept < bodyMaxBytes) {
        const room = value.subarray(0, bodyMaxBytes - kept);
        chunks.push(room);
        kept += room.byteLength;
      }
      if (seen > drainMaxBytes) {
        await reader.cancel('too large').catch(() => undefined);
        break;
      }
    }
  } catch {
    throw new BodyFault();
  } finally {
    clearTimeout(timer);
  }
  if (Date.now() - started >= timeoutMs) throw new BodyFault();
  return { bytes: Buffer.concat(chunks), cut: seen > kept };
}

/** The body stopped coming, or came too slowly. */
export class BodyFault extends Error {
  override name = 'BodyFault';
}
