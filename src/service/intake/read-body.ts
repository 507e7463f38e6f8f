/** The largest request we read whole: a logo and a long notice, with room for their wrapping. */
export const bodyMaxBytes = 2 * 1024 * 1024;
/** Beyond the limit we keep listening this far, or the browser would see a broken connection instead of our answer. */
const drainMaxBytes = 24 * 1024 * 1024;

/**
 * Reads a body under a cap, whatever its headers claim.
 * @returns the bytes, and whether there was more: then they are only its beginning
 * @throws BodyError when it stops coming, or does not end in time
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  timeoutMs = 30_000,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  if (body === null) return { bytes: new Uint8Array(), cut: false };
  const parts = body[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyError()), timeoutMs);
  });
  try {
    while (seen <= drainMaxBytes) {
      const part = await Promise.race([parts.next(), late]);
      if (part.done === true) break;
      seen += part.value.byteLength;
      if (kept < bodyMaxBytes) {
        const room = part.value.subarray(0, bodyMaxBytes - kept);
        chunks.push(room);
        kept += room.byteLength;
      }
    }
  } catch {
    throw new BodyError();
  } finally {
    clearTimeout(timer);
  }
  return { bytes: Buffer.concat(chunks), cut: seen > kept };
}

/** The body stopped coming, or came too slowly. */
export class BodyError extends Error {
  override name = 'BodyError';
}
