import type { FormTokens, TokenReading } from './form-token.ts';
import type { ProofOfWork } from './proof-of-work.ts';

/** What a form brings beside its words: the token that tells its age, and the proof of work, with what it spends. */
export async function readCredentials(
  { token, altcha }: { token: string | undefined; altcha: string | undefined },
  { tokens, proofOfWork }: CredentialTools,
): Promise<Credentials> {
  return {
    token: token === undefined ? { state: 'missing' } : await tokens.read(token),
    ...(await readProof(altcha, proofOfWork)),
  };
}

async function readProof(
  altcha: string | undefined,
  proofOfWork: ProofOfWork | undefined,
): Promise<Pick<Credentials, 'proof' | 'nonce'>> {
  if (proofOfWork === undefined) return { proof: 'unasked', nonce: undefined };
  if (altcha === undefined) return { proof: 'missing', nonce: undefined };
  const result = await proofOfWork.verify(altcha);
  return result.valid
    ? { proof: 'valid', nonce: { value: result.nonce, expires: result.expires } }
    : { proof: 'invalid', nonce: undefined };
}

export interface Credentials {
  token: TokenReading | { state: 'missing' };
  /** `unasked`: the service runs without proof of work. */
  proof: 'valid' | 'missing' | 'invalid' | 'unasked';
  nonce: { value: string; expires: number } | undefined;
}

export interface CredentialTools {
  tokens: FormTokens;
  /** Absent when it is off. */
  proofOfWork: ProofOfWork | undefined;
}
