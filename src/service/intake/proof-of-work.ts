import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { ServiceSecrets } from '../operations/secrets.ts';

/** About a second of one modern core, several on an old phone: it makes a flood dear, it does not tell who is human. */
const effort = { cost: 5000, least: 200, most: 600 };
const lifetimeMs = 2 * 3600 * 1000;

/**
 * Makes ALTCHA challenges and checks their solutions (version 2: PBKDF2/SHA-256, signed, stateless). The library
 * accepts the same solution twice: the caller keeps `nonce` until `expires` and refuses it the second time.
 * @see https://altcha.org/docs/
 */
export function createProofOfWork(
  readSecrets: () => Promise<ServiceSecrets>,
  now: () => number,
): ProofOfWork {
  return {
    challenge: async () => {
      const secrets = await readSecrets();
      return createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: effort.cost,
        counter: randomInt(effort.least, effort.most),
        deriveKey,
        expiresAt: new Date(now() + lifetimeMs),
        data: { form: 'contribution' },
        hmacSignatureSecret: secrets.challenge,
        hmacKeySignatureSecret: secrets.challengeKey,
      });
    },
    verify: async (text) => {
      const payload = readPayload(text);
      if (payload === undefined) return { valid: false };
      const { challenge, solution } = payload;
      const { parameters } = challenge;
      // A forged challenge must not choose how much work checking it takes.
      if (parameters.cost !== effort.cost || parameters.data.form !== 'contribution') return { valid: false };
      const secrets = await readSecrets();
      const { verified } = await verifySolution({
        challenge,
        solution: { counter: solution.counter, derivedKey: solution.derivedKey },
        deriveKey,
        hmacSignatureSecret: secrets.challenge,
        hmacKeySignatureSecret: secrets.challengeKey,
      });
      const expires = parameters.expiresAt * 1000;
      return verified && expires > now()
        ? { valid: true, nonce: parameters.nonce, expires }
        : { valid: false };
    },
  };
}

/** The widget sends base64 of JSON; a program may send the JSON itself. */
function readPayload(text: string): z.output<typeof payloadSchema> | undefined {
  if (text.length > 8000) return undefined;
  try {
    const json = text.trimStart().startsWith('{') ? text : Buffer.from(text, 'base64').toString('utf8');
    return payloadSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

const shortText = z.string().max(200);
const payloadSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: shortText,
      salt: shortText,
      cost: z.int(),
      keyLength: z.int().max(64),
      keyPrefix: shortText,
      keySignature: shortText,
      expiresAt: z.number(),
      data: z.object({ form: shortText }),
    }),
    signature: shortText,
  }),
  solution: z.object({ counter: z.int().nonnegative(), derivedKey: shortText, time: z.number().optional() }),
});

export interface ProofOfWork {
  challenge: () => Promise<Challenge>;
  verify: (payload: string) => Promise<ProofResult>;
}

export type ProofResult = { valid: true; nonce: string; expires: number } | { valid: false };
