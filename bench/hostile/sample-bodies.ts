import fc from 'fast-check';
import { envelopeKeys } from '#domain/contribution/form-fields.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { multipartBody, type HostileBody } from './bodies.ts';
import { emptyPng } from './pictures.ts';

/** So many hostile bodies, one by one; the same seed gives the same ones. */
export function* sampleBodies(count: number, seed: number): Generator<SampledBody, void> {
  const batch = 200;
  for (let sent = 0; sent < count; sent += batch)
    yield* fc.sample(anyBody, { numRuns: Math.min(batch, count - sent), seed: seed + sent });
}

/** What has hurt a parser or a reader somewhere, to be repeated and mixed. */
const shards = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\u0000',
    '\u001B[31m',
    'é',
    'e\u0301',
    '\uD800',
  ],
  ...[
    '![',
    '](',
    '<a',
    '<script>',
    '</textarea>',
    '`',
    '```\n',
    '~~~',
    '# ',
    '> ',
    '- ',
    '|',
    '\\',
    '*_',
    '&amp;',
  ],
  ...[
    '---\n',
    '...',
    ': ',
    ' #',
    '%',
    '@',
    '!!js/function ',
    '&a *a',
    '{{',
    '{%',
    '"',
    "'",
    '\n/close',
    '@all',
    '#1',
    '!1',
  ],
  ...[
    'https://',
    'http://a.example/',
    'javascript:',
    'data:',
    '//',
    '..',
    '/',
    '?utm_source=',
    ',',
    ';',
    '=1+1',
    '__proto__',
  ],
  ...['a', 'mot ', 'MIT', '🎲', '微', 'ﷺ', 'İ'],
];

const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Plume', 'De quoi écrire.', 'MIT', 'fr', 'https://a.example.org', 'oui', '1'),
  },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...shards), { maxLength: 12 }).map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...shards), fc.constantFrom(3, 50, 500, 5000), fc.constantFrom(...shards))
      .map(([shard, times, end]) => shard.repeat(times) + end),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const value = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...platforms).map((platform) => [platform]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('src', 'flathub', 'prix', '__proto__', 'x'), text) },
);

const keys = [...noticeKeys, ...envelopeKeys, 'token', 'altcha', 'submission_id', 'objet_bis', 'confirmer'];

/** Half of them would be accepted but for what is added to them. */
const fields = fc
  .tuple(
    fc.constantFrom<Record<string, unknown>>(
      {},
      { nom: 'Pinceau', licences: 'MIT' },
      { notice: 'libreoffice' },
    ),
    fc.dictionary(
      fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: text }),
      value,
      {
        maxKeys: 3,
      },
    ),
  )
  .map(([base, more]) => ({ ...more, ...base }));

const pictures = [
  emptyPng(20, 20, 8),
  emptyPng(600, 600, 16),
  emptyPng(5000, 5000, 8),
  emptyPng(300, 300, 16).subarray(0, 200),
  Buffer.from('<svg/>'),
  Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'),
];

const boundary = '----------------------limite';
const toPairs = (sent: Record<string, unknown>): [string, string][] =>
  Object.entries(sent).flatMap(([key, item]) =>
    (Array.isArray(item) ? item : [item]).map((part): [string, string] => [
      key,
      typeof part === 'string' ? part : JSON.stringify(part ?? null),
    ]),
  );

const anyBody: fc.Arbitrary<SampledBody> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fields.map((sent) => body('application/json', JSON.stringify(sent))),
    },
    {
      weight: 3,
      arbitrary: fields.map((sent) =>
        body('application/x-www-form-urlencoded', new URLSearchParams(toPairs(sent)).toString()),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fields, fc.option(fc.constantFrom(...pictures)))
        .map(([sent, picture]) =>
          body(
            `multipart/form-data; boundary=${boundary}`,
            multipartBody(boundary, [
              ...toPairs(sent).filter(([name]) => !/["\r\n]/.test(name)),
              ...(picture === null ? [] : [['logo', picture] as const]),
            ]),
          ),
        ),
    },
    // Bodies that are not what they say, or stop in the middle.
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fields,
          fc.nat(200),
          fc.constantFrom('application/json', `multipart/form-data; boundary=${boundary}`, 'text/plain'),
        )
        .map(([sent, end, type]) => body(type, JSON.stringify(sent).slice(0, end))),
    },
  )
  .chain((made) => fc.constantFrom('*/*', 'text/html').map((accept) => ({ ...made, accept })));

function body(contentType: string, bytes: string | Buffer): SampledBody {
  return { contentType, body: Buffer.from(bytes), accept: '*/*' };
}

type SampledBody = Omit<HostileBody, 'name' | 'times'>;
