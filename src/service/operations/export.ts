import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';

/** Every contribution as plain JSON, with what was sent: for whoever wants to read or move them. */
export async function exportContributions(
  store: Pick<ContributionStore, 'list' | 'readLogo'>,
): Promise<Record<string, unknown>[]> {
  const contributions = await store.list();
  return Promise.all(
    contributions.map(async (contribution) => {
      const logo = await store.readLogo(contribution.id);
      return {
        ...contribution,
        ...Object.fromEntries(texts.map((key) => [key, parse(contribution[key])])),
        logo: logo === undefined ? null : Buffer.from(logo).toString('base64'),
      };
    }),
  );
}

const texts = [
  'payload',
  'sentPayload',
  'heldPayload',
  'comments',
] as const satisfies readonly (keyof Contribution)[];

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
