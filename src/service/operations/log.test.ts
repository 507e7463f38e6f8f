import { expect, it } from 'vitest';
import { createLog } from './log.ts';

it('writes one JSON object per line', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line), []).info('sent', { reference: 'abc' });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', event: 'sent', reference: 'abc' });
  expect(lines[0]?.split('\n')).toHaveLength(2);
});

it('strikes secrets out, wherever they come from', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line), ['glpat-canari', undefined, '']).warn('x', {
    kind: 'le glpat-canari',
  });
  expect(lines[0]).not.toContain('glpat-canari');
  expect(lines[0]).toContain('[secret]');
});

it('names a fault without its message, which may quote someone', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line), []).error('x', new TypeError('mot de passe : 1234'));
  expect(lines[0]).toContain('TypeError');
  expect(lines[0]).not.toContain('1234');
});
