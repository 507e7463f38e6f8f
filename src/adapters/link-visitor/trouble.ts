import type { Reason } from '#domain/links/reasons.ts';
import { privateAddressCode, portCode } from './network.ts';

/** What an error of the network tells of the address; the codes are Node’s and OpenSSL’s. */
export function reasonOfError(error: unknown): Reason {
  const codes = codesOf(error);
  // Several addresses were tried at once: « refused » says more than « no way there ».
  const code = codes.find((one) => one === 'ECONNREFUSED') ?? codes[0] ?? '';
  if (certificateCodes.has(code)) return 'certificat-invalide';
  return reasonsByCode[code] ?? (code.startsWith('HPE_') ? 'reponse-illisible' : 'connexion-coupee');
}

/** Whether a failed request got as far as the host. */
export function wasReached(error: unknown): boolean {
  return !['domaine-disparu', 'reseau-en-panne', 'adresse-interne', 'port-inhabituel'].includes(
    reasonOfError(error),
  );
}

function codesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  if (!(error instanceof Error)) return [];
  return 'code' in error && typeof error.code === 'string' ? [error.code] : [error.name];
}

const reasonsByCode: Readonly<Record<string, Reason>> = {
  ENOTFOUND: 'domaine-disparu',
  ECONNREFUSED: 'connexion-refusee',
  ETIMEDOUT: 'delai-depasse',
  TimeoutError: 'delai-depasse',
  EAI_AGAIN: 'reseau-en-panne',
  EAI_FAIL: 'reseau-en-panne',
  ENETUNREACH: 'reseau-en-panne',
  ENETDOWN: 'reseau-en-panne',
  EHOSTUNREACH: 'reseau-en-panne',
  EADDRNOTAVAIL: 'reseau-en-panne',
  [privateAddressCode]: 'adresse-interne',
  [portCode]: 'port-inhabituel',
  // The site leaves out part of its chain: browsers find it elsewhere, we cannot, and visitors see nothing of it.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificat-incomplet',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificat-incomplet',
  UNABLE_TO_GET_ISSUER_CERT: 'certificat-incomplet',
};

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateCodes: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
]);
