import { z } from 'zod';
import { group } from './group.ts';
import type { Kind } from './kind.ts';

export const answers: Kind<'answers'> = {
  toZod: ({ answers: questions }) =>
    group(
      Object.fromEntries(Object.entries(questions).map(([question, known]) => [question, z.enum(known)])),
    ),
};
