import { z } from 'zod';
import type { Kind } from './kind.ts';

export const choice: Kind<'choice'> = { toZod: ({ among }) => z.enum(among) };
