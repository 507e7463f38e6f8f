import { z } from 'zod';
import type { Kind } from './kind.ts';

export const number: Kind<'number'> = { toZod: ({ maximum }) => z.int().positive().max(maximum) };
