import { describe, expect, it } from 'vitest';
import { reasonOfError } from './trouble.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });

describe('what an error of the network tells', () => {
  it.each([
    ['ENOTFOUND', 'domaine-disparu'],
    ['ECONNREFUSED', 'connexion-refusee'],
    ['CERT_HAS_EXPIRED', 'certificat-invalide'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificat-invalide'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificat-invalide'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificat-incomplet'],
    ['EAI_AGAIN', 'reseau-en-panne'],
    ['ENETUNREACH', 'reseau-en-panne'],
    ['ETIMEDOUT', 'delai-depasse'],
    ['ECONNRESET', 'connexion-coupee'],
    ['HPE_INVALID_HEADER_TOKEN', 'reponse-illisible'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'connexion-coupee'],
  ])('reads %s as « %s »', (code, reason) => {
    expect(reasonOfError(fault(code))).toBe(reason);
  });

  it('hears the refusal among several attempts at once', () => {
    expect(reasonOfError(new AggregateError([fault('ENETUNREACH'), fault('ECONNREFUSED')]))).toBe(
      'connexion-refusee',
    );
    expect(reasonOfError(new AggregateError([fault('ENETUNREACH'), fault('ETIMEDOUT')]))).toBe(
      'reseau-en-panne',
    );
  });

  it('knows our own time limit', () => {
    expect(reasonOfError(new DOMException('', 'TimeoutError'))).toBe('delai-depasse');
  });

  it('makes nothing of what it does not know', () => {
    expect(reasonOfError('?')).toBe('connexion-coupee');
    expect(reasonOfError(new Error('?'))).toBe('connexion-coupee');
  });
});
