/**
 * Cuts a stream of bytes into YAML documents at the lines that are exactly `---`, holding one document at a time.
 * @param maxBytes a document longer than this is given by its first bytes alone, marked `whole: false`
 */
export async function* splitYamlDocuments(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<YamlDocument> {
  let held: Buffer = Buffer.alloc(0);
  let whole = true;
  let index = 0;
  for await (const chunk of chunks) {
    // The fence may lie across two chunks, so the search starts a little before the new bytes.
    let from = Math.max(0, held.length - fence.length - 2);
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    for (let at = findFence(held, from); at !== undefined; at = findFence(held, 0)) {
      if (at.start > 0)
        yield {
          index: index++,
          whole: whole && at.start <= maxBytes,
          bytes: held.subarray(0, Math.min(at.start, maxBytes)),
        };
      held = held.subarray(at.end);
      whole = true;
      from = 0;
    }
    if (held.length > maxBytes) {
      // Keeps what names the document, and the last bytes where a fence may begin.
      held = Buffer.concat([held.subarray(0, headBytes), held.subarray(-(fence.length + 2))]);
      whole = false;
    }
  }
  if (held.length > 0) yield { index, whole, bytes: held };
}

const fence = Buffer.from('\n---');
const headBytes = 4096;

/** The next line that is only `---`; one that may go on in the next chunk is not found yet. */
function findFence(bytes: Buffer, from: number): { start: number; end: number } | undefined {
  if (from === 0 && bytes.subarray(0, 4).equals(Buffer.from('---\n'))) return { start: 0, end: 4 };
  for (let start = bytes.indexOf(fence, from); start >= 0; start = bytes.indexOf(fence, start + 1)) {
    const end = bytes.indexOf('\n', start + 1);
    if (end < 0) return undefined;
    if (/^---[ \t\r]*$/.test(bytes.toString('latin1', start + 1, Math.min(end, start + 20))))
      return { start, end: end + 1 };
  }
  return undefined;
}

export interface YamlDocument {
  /** Its rank in the stream, from 0. */
  index: number;
  bytes: Buffer;
  /** `false` when it was too long to be held. */
  whole: boolean;
}
