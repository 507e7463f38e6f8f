import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { tService } from '#words/service.ts';
import type { Gauge, Metrics } from '../operations/metrics.ts';
import { refuseOtherMethods, sayJson, sayNotKept, type AppEnv } from './answer.ts';
import { isUntrustedForward, readClientNetworks } from './client-address.ts';
import { addContributionRoutes, type ContributionTools } from './contribution-routes.ts';
import { addWebhookRoute, type WebhookTools } from './webhook-route.ts';

/** The contribution service as a function from requests to responses; every effect comes with `tools`. */
export function createApp(tools: AppTools): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  let warned = false;
  app.use(async (context, next) => {
    const started = performance.now();
    const remote = context.env.incoming?.socket.remoteAddress;
    const forwarded = context.req.header('x-forwarded-for');
    // From here on nobody knows the address, only how to ask for its names of the day.
    const networks = readClientNetworks(remote, forwarded, tools.trustedProxies);
    context.set('nameClient', () => Promise.all(networks.map(tools.nameClient)));
    if (!warned && isUntrustedForward(remote, forwarded, tools.trustedProxies)) {
      warned = true;
      tools.log.warn('untrusted-proxy', { remedy: tService('log.untrusted-proxy') });
    }
    await next();
    const { headers } = context.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    // The route, never the path: the path holds the contributor’s secret number.
    const route = context.get('route') ?? 'other';
    const { status } = context.res;
    const { method } = context.req;
    const seconds = (performance.now() - started) / 1000;
    tools.metrics.count('contributions_requests_total', { route, method, status });
    tools.metrics.observe('contributions_request_duration_seconds', { route }, seconds);
    tools.log.info('request', { route, method, status, ms: Math.round(seconds * 1000) });
  });

  app.use(secureHeaders(securityHeaders));
  app.use(
    '/api/*',
    cors({
      origin: (origin) => (tools.allowedOrigins.has(origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'idempotency-key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );

  addContributionRoutes(app, tools);

  addWebhookRoute(app, tools);

  app.get('/healthz', async (context) => {
    context.set('route', 'healthz');
    const health = await tools.readHealth();
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  refuseOtherMethods(app, '/healthz', 'GET');

  app.get('/metrics', async (context) => {
    context.set('route', 'metrics');
    return context.text(tools.metrics.write(await tools.readGauges()), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
  refuseOtherMethods(app, '/metrics', 'GET');

  app.notFound((context) => sayJson(context, 404, tService('not-found')));
  app.onError(async (reason, context) => {
    tools.log.error('request-failed', reason, { route: context.get('route') ?? 'other' });
    const { closing } = await tools.contributions.read();
    if (closing?.layer === 'unreadable' || closing?.layer === 'storage') return sayNotKept(context);
    return sayJson(context, 500, tService('unexpected'));
  });
  return app;
}

/** What an answer of ours needs; a page brings a policy of its own. */
const securityHeaders: Parameters<typeof secureHeaders>[0] = {
  overwrite: false,
  xContentTypeOptions: true,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

export interface AppTools extends ContributionTools, WebhookTools {
  nameClient: (network: string) => Promise<string>;
  trustedProxies: readonly string[];
  allowedOrigins: ReadonlySet<string>;
  metrics: Metrics;
  readHealth: () => Promise<{ status: 'ok' | 'ko' } & Record<string, unknown>>;
  readGauges: () => Promise<readonly Gauge[]>;
}
