import { date as day } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const date: Kind<'date'> = { toZod: () => day };
