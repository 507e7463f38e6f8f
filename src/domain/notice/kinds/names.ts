import { line } from '#domain/primitives.ts';
import { listRepairs } from './codes.ts';
import type { Kind } from './kind.ts';
import { unique } from './unique.ts';

export const names: Kind<'names'> = {
  toZod: ({ maxItems }) => unique(line(100), maxItems),
  repairs: ({ list }) => (list === undefined ? [] : listRepairs[list]),
};
