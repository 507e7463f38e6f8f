import {
  isUnsecured,
  overHttps,
  parseAddress,
  withoutMarks,
  withoutTracking,
  withProtocol,
  withValidSigns,
} from '#domain/notice/address.ts';
import { fieldOf, fieldsOfKind, type Field } from '#domain/notice/fields.ts';
import { address as anyAddress, withCode } from '#domain/primitives.ts';
import type { Kind, Repair } from './kind.ts';

export const address: Kind<'address'> = {
  toZod: ({ pattern, start }) =>
    pattern === undefined
      ? anyAddress
      : secureAddress.refine(
          (text) => pattern.test(text),
          withCode('adresse-invalide', start === undefined ? {} : { exemple: `${start}…` }),
        ),
  repairs: ({ pattern }) => (pattern === undefined ? repairs : [...repairs, computerPage(pattern)]),
};

const secureAddress = anyAddress
  .refine((text) => !/^http:/i.test(text), withCode('adresse-non-securisee'))
  .meta({ format: 'iri', pattern: '^[Hh][Tt][Tt][Pp][Ss]://' });

const repairs: readonly Repair[] = [
  { code: 'adresse-invalide', repair: withoutMarks },
  { code: 'adresse-incomplete', repair: withProtocol },
  { code: 'adresse-invalide', repair: withValidSigns },
  { code: 'adresse-avec-pistage', repair: withoutTracking },
  {
    code: 'adresse-non-securisee',
    repair: (text, { secured }) =>
      secured.has(text) || (isUnsecured(text) && isKnownSecure(text)) ? overHttps(text) : text,
  },
];

/** The page of a site that a field names, from what a phone shows: « fr.m.wikipedia.org » is « fr.wikipedia.org ». */
function computerPage(pattern: RegExp): Repair {
  return {
    code: 'adresse-invalide',
    repair: (text) => {
      const page = text.replace(/^(https:\/\/[a-z-]{1,20})\.m\./, '$1.');
      return pattern.test(page) ? page : text;
    },
  };
}

/** Sites that a field names, which we know to answer over https; of any other, only a visit can tell. */
function isKnownSecure(text: string): boolean {
  const host = parseAddress(text)?.hostname ?? '';
  return secureHosts.some((known) => host === known || host.endsWith(`.${known}`));
}

const secureHosts = fieldsOfKind('address').flatMap((key) => (fieldOf(key) as Field<'address'>).host ?? []);
