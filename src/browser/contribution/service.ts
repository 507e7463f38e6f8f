import type {
  ContributionIssue,
  ContributionRequest,
  FollowUp,
  ServiceStatus,
} from '#domain/contribution/api.ts';

/**
 * Speaks to the contribution service. Every answer, and the lack of one, becomes a plain value: the page has a
 * sentence for each.
 * @param api its address, `…/api/contributions`
 */
export function createServiceClient(api: string, fetch: typeof globalThis.fetch): ServiceClient {
  const json = { accept: 'application/json' };
  const post = (path: string, body: object) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { ...json, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
  return {
    status: async () => {
      const answer = await read(fetch(`${api}/etat`, { headers: json, signal: AbortSignal.timeout(15_000) }));
      return typeof answer?.body.open === 'boolean' ? (answer.body as unknown as ServiceStatus) : undefined;
    },
    send: async (payload) => readOutcome(await read(post('', payload))),
    amend: async (id, payload) => readOutcome(await read(post(`/${id}/complement`, payload))),
    follow: async (id) => readFollowUp(await read(fetch(`${api}/${id}`, { headers: json }))),
    withdraw: async (id) => readFollowUp(await read(post(`/${id}/retrait`, {}))),
  };
}

/** Anything but JSON, or no answer, is no answer. */
async function read(asked: Promise<Response>): Promise<ServiceAnswer | undefined> {
  try {
    const response = await asked;
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return undefined;
    return {
      status: response.status,
      body: body as Record<string, unknown>,
      retryAfter: Number(response.headers.get('retry-after') ?? 60) || 60,
    };
  } catch {
    return undefined;
  }
}

function readOutcome(answer: ServiceAnswer | undefined): SendOutcome {
  if (answer === undefined) return { outcome: 'unreachable' };
  const { status, body, retryAfter } = answer;
  if (status === 202 && typeof body.id === 'string') return { outcome: 'accepted', id: body.id };
  if (status === 422 && Array.isArray(body.issues))
    return { outcome: 'invalid', issues: body.issues as ContributionIssue[] };
  if (status === 429) return { outcome: 'too-many', retryAfter };
  const outcome = plainOutcomes[status];
  if (outcome !== undefined) return { outcome };
  const message = typeof body.message === 'string' ? body.message : undefined;
  if (status === 503 && body.open === false) return { outcome: 'closed', message };
  return status >= 500 ? { outcome: 'unreachable' } : { outcome: 'refused', message };
}

/** What a status alone says. */
const plainOutcomes: Readonly<Record<number, 'unknown' | 'too-late' | 'too-large'>> = {
  404: 'unknown',
  409: 'too-late',
  413: 'too-large',
};

function readFollowUp(answer: ServiceAnswer | undefined): FollowUp | 'unknown' | 'unreachable' {
  if (answer?.status === 404) return 'unknown';
  const sound = answer?.status === 200 && typeof answer.body.state === 'string';
  return sound ? (answer.body as unknown as FollowUp) : 'unreachable';
}

interface ServiceAnswer {
  status: number;
  body: Record<string, unknown>;
  retryAfter: number;
}

export type SendOutcome =
  | { outcome: 'accepted'; id: string }
  | { outcome: 'invalid'; issues: ContributionIssue[] }
  | { outcome: 'closed' | 'refused'; message: string | undefined }
  | { outcome: 'too-many'; retryAfter: number }
  | { outcome: 'too-large' | 'too-late' | 'unknown' | 'unreachable' };

export interface ServiceClient {
  status: () => Promise<ServiceStatus | undefined>;
  send: (payload: ContributionRequest) => Promise<SendOutcome>;
  amend: (id: string, payload: ContributionRequest) => Promise<SendOutcome>;
  follow: (id: string) => Promise<FollowUp | 'unknown' | 'unreachable'>;
  withdraw: (id: string) => Promise<FollowUp | 'unknown' | 'unreachable'>;
}
