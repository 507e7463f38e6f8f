import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import type { Network } from './network.ts';

const bodyMaxBytes = 64 * 1024;

/**
 * Asks for one page, once, on a connection of its own; follows nothing. A body that is too long or too slow is cut,
 * for only its beginning is read.
 * @throws an error with a code of Node, or a `TimeoutError`
 */
export async function requestPage(
  url: URL,
  { method, userAgent, network, timeoutMs, signal, maxBytes = bodyMaxBytes }: RequestOptions,
): Promise<PageAnswer> {
  const code = network.refusal(url);
  if (code !== undefined) throw Object.assign(new Error(url.host), { code });
  const limit = AbortSignal.timeout(timeoutMs);
  const start = performance.now();
  const response = await send(url, {
    method,
    agent: false,
    lookup: network.lookup,
    signal: AbortSignal.any([limit, signal]),
    ...(network.ca === undefined ? {} : { ca: network.ca }),
    headers: {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
      'accept-language': 'fr,en;q=0.5',
      'accept-encoding': 'identity',
    },
  }).catch((error: unknown) => {
    // Node says « aborted » for both: only one of them is the site’s doing.
    throw limit.aborted && !signal.aborted ? limit.reason : error;
  });
  const certificateEnd = readCertificateEnd(response);
  const milliseconds = performance.now() - start;
  const bytes = method === 'HEAD' ? Buffer.alloc(0) : await readStart(response, maxBytes);
  response.destroy();
  signal.throwIfAborted();
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location,
    retryAfter: response.headers['retry-after'],
    bytes,
    body: bytes.toString('utf8'),
    milliseconds,
    certificateEnd,
  };
}

function send(url: URL, options: https.RequestOptions): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options, resolve);
    request.on('error', reject);
    request.end();
  });
}

async function readStart(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.byteLength;
      if (size >= maxBytes) break;
    }
  } catch {
    // The status has come: what is missing of the page changes nothing of it.
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}

function readCertificateEnd({ socket }: http.IncomingMessage): string | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end) ? undefined : new Date(end).toISOString();
}

export interface RequestOptions {
  method: 'HEAD' | 'GET';
  /** Who we say we are. */
  userAgent: string;
  network: Network;
  timeoutMs: number;
  /** The whole run is being stopped. */
  signal: AbortSignal;
  maxBytes?: number;
}

export interface PageAnswer {
  status: number;
  location: string | undefined;
  retryAfter: string | undefined;
  /** The beginning of the page, as it came and read as UTF-8; empty after HEAD. */
  bytes: Buffer;
  body: string;
  /** Until the headers came. */
  milliseconds: number;
  certificateEnd: string | undefined;
}
