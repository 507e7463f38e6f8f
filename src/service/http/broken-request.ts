import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SentenceAnswer } from '#domain/contribution/api.ts';
import { tService } from '#words/service.ts';

/** Answers what is no HTTP, has too many headers or stopped on its way, with a sentence: Node itself answers nothing but a number. */
export function answerBroken(
  { code }: NodeJS.ErrnoException,
  socket: Duplex & { bytesWritten?: number },
): void {
  // Whoever is gone hears nothing; whoever was already answered would take this for the rest of that answer.
  if (code === 'ECONNRESET' || !socket.writable || socket.bytesWritten !== 0) {
    socket.destroy();
    return;
  }
  const [status, message] =
    code === 'HPE_HEADER_OVERFLOW'
      ? [431, tService('too-many-headers')]
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, tService('too-slow')]
        : [400, tService('no-http')];
  const body = JSON.stringify({ message } satisfies SentenceAnswer);
  const headers = { ...jsonHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}

/** Answers a request that expects what we do not know (`Expect`). @see RFC 9110 § 10.1.1 */
export function answerExpecting(_request: IncomingMessage, response: ServerResponse): void {
  const message = tService('unknown-expectation');
  response.writeHead(417, jsonHeaders).end(JSON.stringify({ message } satisfies SentenceAnswer));
}

const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
