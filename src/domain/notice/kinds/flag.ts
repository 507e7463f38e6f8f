import { z } from 'zod';
import type { Kind } from './kind.ts';

export const flag: Kind<'flag'> = { toZod: () => z.boolean() };
