import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forges } from '#adapters/forges.ts';
import { contributionStates } from '#domain/contribution/states.ts';
import { withRequestList } from '#views/data/request-list.ts';

const doc = readFileSync('docs/dev/api.md', 'utf8');
const told = (cell: RegExp) => [...doc.matchAll(cell)].map(([, name = '']) => name);
const code = readdirSync('src/service/http', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(`src/service/http/${name}`, 'utf8'))
  .join('\n');

describe('docs/dev/api.md', () => {
  it('has every address of the service, and no other', () => {
    const routes = [...code.matchAll(/app\.(get|post)\('([^']+)'/g)].map(
      ([, method = '', path = '']) => `${method.toUpperCase()} ${path}`,
    );
    const webhooks = forges.flatMap(({ settings, connect }) => {
      const values = Object.fromEntries(Object.keys(settings).map((name) => [name, 'whatever']));
      const { webhook } = connect(values);
      return webhook === undefined ? [] : [`POST ${webhook.path}`];
    });
    expect(routes.length).toBeGreaterThan(8);
    expect(webhooks).not.toEqual([]);
    expect(told(/^\| `((?:GET|POST) [^`]+)`/gm).sort()).toEqual([...routes, ...webhooks].sort());
  });

  // When this fails: npm run field-docs
  it('has every key that may be sent, with its type', () => {
    expect(doc).toBe(withRequestList(doc));
  });

  it('has every status that the service may answer', () => {
    const statuses = [...code.matchAll(/(?<![\w.'])([2-5]\d\d)(?=[,):\s|;])/g)].map(
      ([, status = '']) => status,
    );
    const known = new Set(told(/^\| (\d{3}) /gm));
    expect(known.size).toBeGreaterThan(10);
    expect([...new Set(statuses)].filter((status) => !known.has(status))).toEqual([]);
  });

  it('has every state of a contribution', () => {
    expect(told(/^\| `([a-z-]+)` /gm).sort()).toEqual([...contributionStates].sort());
  });
});
