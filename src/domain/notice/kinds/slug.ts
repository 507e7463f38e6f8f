import { slug as anySlug } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const slug: Kind<'slug'> = { toZod: () => anySlug };
