import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaKeys } from './schema-keys.ts';

it('names the keys of objects, of what is in them and of their lists, whatever may be left out', () => {
  const schema = z.strictObject({
    nom: z.string().default(''),
    couleurs: z.strictObject({ fond: z.string() }).prefault({ fond: '' }),
    themes: z.partialRecord(z.enum(['fichiers', 'courriel']), z.string()).optional(),
    groupes: z.array(z.strictObject({ titre: z.string() })),
  });
  expect(schemaKeys(schema)).toEqual([
    ...['nom', 'couleurs', 'fond', 'themes', 'fichiers', 'courriel'],
    ...['groupes', 'titre'],
  ]);
});

it('names none where any is taken, or where there is no object', () => {
  expect([z.string(), z.record(z.string(), z.string())].flatMap(schemaKeys)).toEqual([]);
});
