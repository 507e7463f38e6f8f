import { describe, expect, test } from 'vitest';
import { splitYamlDocuments } from './yaml-documents.ts';

async function split(text: string, { chunk = text.length, maxBytes = 1000 } = {}) {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk)
      yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  const found: { text: string; whole: boolean }[] = [];
  for await (const { bytes: document, whole } of splitYamlDocuments(chunks(), maxBytes))
    found.push({ text: document.toString(), whole });
  return found;
}

describe('documents of a YAML stream', () => {
  const stream = '---\na: 1\n---\nb: "--- non"\nc: |\n  ---\n---\r\nd: é\n';
  test.each([1, 2, 3, 5, 7, 1000])('are the same when bytes come %i at a time', async (chunk) => {
    expect((await split(stream, { chunk })).map(({ text }) => text)).toEqual([
      'a: 1',
      'b: "--- non"\nc: |\n  ---',
      'd: é\n',
    ]);
  });

  test('one that is too long is cut and told, and the next ones are whole', async () => {
    const long = `---\nID: gros\nx: ${'y'.repeat(50_000)}\n---\nID: petit\n`;
    const found = await split(long, { chunk: 64 });
    expect(found.map(({ whole }) => whole)).toEqual([false, true]);
    expect(found[0]?.text).toMatch(/^ID: gros/);
    expect(found[1]?.text).toBe('ID: petit\n');
  });
});
