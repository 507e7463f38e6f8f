import { z } from 'zod';
import { logoPattern } from '#domain/notice/slug.ts';
import { lineOf } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const logo: Kind<'logo'> = {
  toZod: () => z.strictObject({ src: lineOf(120, logoPattern, 'chemin-invalide') }),
};
