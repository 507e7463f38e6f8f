import type { ServerResponse } from 'node:http';
import type { OperationName } from './contract.ts';

/** The ways GitLab, a proxy or the network may fail. `before`: nothing was done. `after`: it was, and nobody hears of it. */
export const faultModes = {
  '429': {
    when: 'before',
    fail: (response, { retryAfter }) =>
      send(response, 429, 'text/plain', 'Retry later', { 'retry-after': retryAfter }),
  },
  '429-bare': { when: 'before', fail: (response) => send(response, 429, 'text/plain', 'Retry later', {}) },
  '301': {
    when: 'before',
    fail: (response, { moved }) => send(response, 301, 'text/plain', '', { location: moved }),
  },
  '405': { when: 'before', fail: (response) => sendJson(response, 405, { error: '405 Method Not Allowed' }) },
  '413': { when: 'before', fail: (response) => sendHtml(response, 413) },
  '422': {
    when: 'before',
    fail: (response) => sendJson(response, 422, { message: { base: ['Unprocessable'] } }),
  },
  '500': { when: 'before', fail: (response) => sendHtml(response, 500) },
  '502': { when: 'before', fail: (response) => sendHtml(response, 502) },
  '503': { when: 'before', fail: (response) => sendHtml(response, 503) },
  '502-after': { when: 'after', fail: (response) => sendHtml(response, 502) },
  hang: { when: 'before', fail: () => undefined },
  'hang-after': { when: 'after', fail: () => undefined },
  'reset-before': { when: 'before', fail: (response) => response.socket?.resetAndDestroy() },
  'reset-after': { when: 'after', fail: (response) => response.socket?.resetAndDestroy() },
  'truncated-after': { when: 'after', fail: truncate },
  // A proxy that answers for GitLab, which heard nothing.
  'empty-200': { when: 'before', fail: (response) => send(response, 200, 'text/plain', '', {}) },
  'html-200': { when: 'before', fail: (response) => sendHtml(response, 200) },
  redirect: {
    when: 'before',
    fail: (response, { elsewhere }) => send(response, 302, 'text/plain', '', { location: elsewhere }),
  },
  '404': { when: 'before', fail: (response) => sendJson(response, 404, { message: '404 Not found' }) },
  '401': { when: 'before', fail: (response) => sendJson(response, 401, { message: '401 Unauthorized' }) },
  '403': { when: 'before', fail: (response) => sendJson(response, 403, { message: '403 Forbidden' }) },
  'branch-exists': {
    when: 'before',
    fail: (response) =>
      sendJson(response, 400, {
        message: "A branch called 'contrib/x' already exists. Switch to that branch in order to make changes",
      }),
  },
  '409': {
    when: 'before',
    fail: (response) =>
      sendJson(response, 409, {
        message: ['Another open merge request already exists for this source branch: !1'],
      }),
  },
  stale: {
    when: 'before',
    fail: (response) =>
      sendJson(response, 400, {
        message: 'The file has changed since you started editing it: content/notices/x.md',
      }),
  },
} satisfies Record<string, FaultDefinition>;

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, 'application/json', status === 204 ? '' : JSON.stringify(body), headers);
}

function sendHtml(response: ServerResponse, status: number): void {
  send(
    response,
    status,
    'text/html',
    '<!DOCTYPE html><html><body>GitLab is not responding</body></html>',
    {},
  );
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}

function truncate(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '400' });
  response.write('{"id": "abc", "iid": 1');
  setTimeout(() => response.socket?.destroy(), 20);
}

interface FaultDefinition {
  when: 'before' | 'after';
  fail: (response: ServerResponse, context: { retryAfter: string; elsewhere: string; moved: string }) => void;
}

/** `slow`: the answer is good, but held back until a test lets it go, while people act. */
export type FaultMode = keyof typeof faultModes | 'slow';

/** A fault to come: on which operation (any, by default), how many times (1, by default). */
export interface Fault {
  mode: FaultMode;
  operation?: OperationName;
  times?: number;
  /** For 429: seconds, a date, or anything a server may say. */
  retryAfter?: number | string;
  /** For 301: the project it names. */
  movedTo?: string;
}
