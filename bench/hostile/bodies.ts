import { envelopeKeys } from '#domain/contribution/form-fields.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { bodyMaxLength } from '#domain/notice/schema.ts';
import { emptyPng } from './pictures.ts';

/** Bodies made to cost more than they weigh, by name, with how many are sent at once. */
export function hostileBodies(): HostileBody[] {
  const spaces = (length: number) => `y${' '.repeat(length)}x`;
  const textFields = [...noticeKeys, ...envelopeKeys];
  const withFile = (name: string, picture: Buffer, times: number): HostileBody => ({
    ...multipart(name, [...Object.entries(notice), ['logo', picture]]),
    times,
  });
  return [
    json(
      '60 KB of spaces in every field',
      Object.fromEntries(textFields.map((key) => [key, spaces(60_000)])),
    ),
    ...textFields.map((key) => json(`60 KB of spaces in ${key}`, { ...notice, [key]: spaces(60_000) })),
    ...['message', 'corps', 'description_courte', 'licences'].map((key) =>
      json(`2 MB of spaces in ${key}`, { ...notice, [key]: spaces(2_000_000) }),
    ),
    json('spaces up to what corps may hold', { ...notice, corps: spaces(bodyMaxLength - 2) }),
    json('spaces up to twice what corps may hold', { ...notice, corps: spaces(2 * bodyMaxLength - 2) }),
    json('spaces up to what message may hold', { ...notice, message: spaces(1998) }),
    json('many lines of spaces', { ...notice, corps: `${' '.repeat(99)}\n`.repeat(199) }),
    json('8,000 tags', { ...notice, tags: names(8000) }),
    json('40,000 aliases', { ...notice, alias: names(40_000) }),
    json('40,000 aliases on one line', { ...notice, alias: names(40_000).join(',') }),
    json('as many values as are looked at', { ...notice, langues: names(200), alias: names(40) }),
    json('![ 40,000 times', { ...notice, corps: '!['.repeat(40_000) }),
    json('![ up to what corps may hold', { ...notice, corps: '!['.repeat(bodyMaxLength / 2) }),
    json('` up to what corps may hold', { ...notice, corps: '`a ``'.repeat(bodyMaxLength / 5) }),
    json('<a 40,000 times', { ...notice, nom: '<a'.repeat(40_000), description_courte: '<a'.repeat(40_000) }),
    json('<a up to what texts may hold', {
      ...notice,
      nom: '<a'.repeat(100),
      description_courte: '<a'.repeat(200),
      corps: '<a'.repeat(bodyMaxLength / 2),
    }),
    json('10,000 hidden characters', { ...notice, nom: `a${hidden(10_000)}`, corps: hidden(10_000) }),
    json('hidden characters up to what corps may hold', { ...notice, corps: `a${hidden(bodyMaxLength)}b` }),
    json('addresses that end badly', { ...notice, site_web: `https://a.example/${'/'.repeat(900)}?` }),
    raw('100,000 levels', 'application/json', `{"nom":${'['.repeat(100_000)}`),
    raw(
      '100,000 levels in what was seen',
      'application/json',
      JSON.stringify({ ...notice, avant: '['.repeat(99_000) }),
    ),
    raw('700,000 values', 'application/json', `{"tags":[${'[],'.repeat(650_000)}0]}`),
    raw('quotes and backslashes', 'application/json', `{"nom":"${'\\"'.repeat(900_000)}"}`),
    json('a name of 1 MB', { ...notice, ['k'.repeat(1_000_000)]: 'x' }),
    json('40,000 names', Object.fromEntries(names(40_000).map((name) => [name, 'x']))),
    raw('100,000 pairs', 'application/x-www-form-urlencoded', 'tags=a&'.repeat(100_000)),
    raw('1,000,000 pairs', 'application/x-www-form-urlencoded', 'a&'.repeat(1_000_000)),
    raw(
      '2 MB of commas, to be given back as a page',
      'application/x-www-form-urlencoded',
      `plateformes=${','.repeat(2_000_000)}`,
      'text/html',
    ),
    raw(
      '2 MB of < to be given back as a page',
      'application/x-www-form-urlencoded',
      `corps=${'<'.repeat(2_000_000)}`,
      'text/html',
    ),
    multipart(
      '35,000 parts',
      names(35_000).map((name) => [name, '1']),
    ),
    raw(
      'a part with 2 MB of headers',
      multipartType,
      `--${boundary}\r\nContent-Disposition: form-data; name="nom"\r\n${'a:b\r\n'.repeat(380_000)}`,
    ),
    raw(
      '2 MB of almost boundaries',
      multipartType,
      `--${boundary}\r\nContent-Disposition: form-data; name="nom"\r\n\r\n${`\r\n--${boundary.slice(0, -1)}`.repeat(60_000)}\r\n--${boundary}--\r\n`,
    ),
    withFile('a picture of 1 × 16,000,000', emptyPng(1, 16_000_000, 8), 16),
    withFile('a picture of 4000 × 4000 on 16 bits', emptyPng(4000, 4000, 16), 40),
    withFile('a picture of 2000 × 2000 on 16 bits, which is opened', emptyPng(2000, 2000, 16), 16),
    withFile('a picture that stops', emptyPng(2000, 2000, 16).subarray(0, 5000), 16),
  ];
}

const notice = { nom: 'Banc hostile', licences: 'MIT' };
const boundary = '----------------------limite';
const multipartType = `multipart/form-data; boundary=${boundary}`;

function json(name: string, fields: Record<string, unknown>): HostileBody {
  return raw(name, 'application/json', JSON.stringify(fields));
}

function raw(name: string, contentType: string, body: string | Buffer, accept = '*/*'): HostileBody {
  return { name, contentType, body: Buffer.from(body), accept, times: 4 };
}

function multipart(name: string, parts: readonly (readonly [string, string | Buffer])[]): HostileBody {
  return raw(name, multipartType, multipartBody(boundary, parts));
}

/** The bytes of a multipart body; what is not text is a file. */
export function multipartBody(
  mark: string,
  parts: readonly (readonly [string, string | Uint8Array])[],
): Buffer {
  const chunks = parts.map(([name, value]) => {
    const file = typeof value === 'string' ? '' : '; filename="logo.png"\r\nContent-Type: image/png';
    const head = `--${mark}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), Buffer.from(value as string), Buffer.from('\r\n')]);
  });
  return Buffer.concat([...chunks, Buffer.from(`--${mark}--\r\n`)]);
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `v${index.toString(36)}`);
}

function hidden(count: number): string {
  return '\u200B'.repeat(count);
}

export interface HostileBody {
  name: string;
  contentType: string;
  accept: string;
  body: Buffer;
  /** How many are sent at once. */
  times: number;
}
