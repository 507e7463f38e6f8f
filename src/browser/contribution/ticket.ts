import type { ContributionRequest, ServiceStatus } from '#domain/contribution/api.ts';

/** A challenge lives two hours and a form token a day: both are asked for again well before. */
const freshMs = 90 * 60 * 1000;

/**
 * What a contribution must carry to be trusted: a form token and a proof of work. The token is asked for when the page
 * opens, since its age counts; the work begins with the first keystroke, so that it is done before the last.
 */
export function createTicket({ status, prove, now }: TicketTools): Ticket {
  let asked: { at: number; status: Promise<ServiceStatus | undefined> } | undefined;
  let proof: Promise<string | undefined> | undefined;

  const renew = () => {
    proof = undefined;
    const current = { at: now(), status: status() };
    asked = current;
    return current.status;
  };
  const current = async () => {
    const known = asked !== undefined && now() - asked.at < freshMs ? await asked.status : undefined;
    // No answer a moment ago is a reason to ask again.
    return known ?? renew();
  };
  const begin = async () => {
    const challenge = (await current())?.challenge;
    if (challenge !== undefined) proof ??= prove(challenge);
  };
  return {
    status: () => asked?.status ?? renew(),
    renew,
    begin,
    take: async () => {
      await begin();
      const [reading, altcha] = [await current(), await proof];
      return {
        ...(reading === undefined ? {} : { token: reading.token }),
        ...(altcha === undefined ? {} : { altcha }),
      };
    },
  };
}

export interface Ticket {
  /** What the service said when the page opened, or just now. */
  status: () => Promise<ServiceStatus | undefined>;
  /** Asks the service again: what was held is worth nothing any more. */
  renew: () => Promise<ServiceStatus | undefined>;
  /** Begins the work; beginning twice does it once. */
  begin: () => Promise<void>;
  take: () => Promise<Pick<ContributionRequest, 'token' | 'altcha'>>;
}

interface TicketTools {
  status: () => Promise<ServiceStatus | undefined>;
  prove: (challenge: NonNullable<ServiceStatus['challenge']>) => Promise<string | undefined>;
  now: () => number;
}
