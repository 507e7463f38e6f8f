import { z } from 'zod';

/** What a schema takes, said as JSON Schema. @param io what is sent, or what is read of it */
export function describeSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): DescribedSchema {
  return z.toJSONSchema(schema, { io }) as DescribedSchema;
}

/** The parts of a JSON Schema that limits and documents follow; those of our fields are never `true` nor `false`. */
export interface DescribedSchema {
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  anyOf?: readonly DescribedSchema[];
  items?: DescribedSchema;
  maxLength?: number;
  maxItems?: number;
  title?: string;
  description?: string;
  properties?: Readonly<Record<string, DescribedSchema>>;
  required?: readonly string[];
}
