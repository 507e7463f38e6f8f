import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Servers of this machine that stand for sites of the world, each under a name of its own (`nom.localhost`). What was
 * asked of them is written down.
 */
export async function openTown(pages: Readonly<Record<string, Page>>): Promise<Town> {
  const asked: Asked[] = [];
  let together = 0;
  const server = http.createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/\.localhost(?::\d+)?$/, '');
    const path = request.url ?? '/';
    const method = request.method ?? '';
    together += 1;
    asked.push({
      host,
      path,
      method,
      agent: request.headers['user-agent'] ?? '',
      together,
      headers: request.headers,
    });
    response.on('close', () => (together -= 1));
    const page = pages[`${host}${path}`] ?? pages[host] ?? { status: path === '/robots.txt' ? 404 : 200 };
    answer(typeof page === 'function' ? page({ method, path, count: asked.length }) : page, method, response);
  });
  const port = await listen(server);
  return {
    asked,
    url: (host, path = '/') => `http://${host}.localhost:${port}${path}`,
    close: () => close(server),
  };
}

/** A secure site with a certificate made for the occasion, or nothing where there is no openssl. */
export async function openSecureSite(names: string, days: number): Promise<SecureSite | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-certificat-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    await run('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...[
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        String(days),
        '-subj',
        '/CN=essai',
        '-addext',
        `subjectAltName=${names}`,
      ],
    ]);
    const pem = await readFile(cert, 'utf8');
    const server = https.createServer({ key: await readFile(key), cert: pem }, (request, response) =>
      answer({ status: request.url === '/robots.txt' ? 404 : 200 }, request.method ?? '', response),
    );
    // A visitor that refuses the certificate hangs up: that is what is being tested.
    server.on('tlsClientError', () => undefined);
    const port = await listen(server);
    return { url: (host) => `https://${host}.localhost:${port}/`, ca: pem, close: () => close(server) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A port of this machine where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
}

function answer(page: Answer, method: string, response: http.ServerResponse): void {
  if (page === 'never') return;
  if (page === 'hang-up') {
    response.destroy();
    return;
  }
  const { status, headers = {}, body = '<!doctype html><title>Un site</title><p>Bonjour.' } = page;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(method === 'HEAD' ? undefined : body);
}

function listen(server: http.Server | https.Server | ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: http.Server | https.Server | ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

/** `never` leaves the visitor waiting. */
type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'never' | 'hang-up';
export type Page = Answer | ((request: { method: string; path: string; count: number }) => Answer);

interface Asked {
  host: string;
  path: string;
  method: string;
  agent: string;
  /** How many requests were being answered at that moment, this one included. */
  together: number;
  headers: http.IncomingHttpHeaders;
}

export interface Town {
  asked: Asked[];
  url: (host: string, path?: string) => string;
  close: () => Promise<void>;
}

export interface SecureSite {
  url: (host: string) => string;
  ca: string;
  close: () => Promise<void>;
}
