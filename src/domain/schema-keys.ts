import { z } from 'zod';

/** Every key that a value of a schema may have, nested ones included, to suggest from when one is unknown. */
export function schemaKeys(schema: unknown): string[] {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
    inner = inner.unwrap();
  if (inner instanceof z.ZodArray) return schemaKeys(inner.element);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, field]) => [key, ...schemaKeys(field)]);
}
