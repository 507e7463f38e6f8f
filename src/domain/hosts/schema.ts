import { z } from 'zod';
import { address, line, slug } from '#domain/primitives.ts';

const hostTypes = [
  'association',
  'informel',
  'cooperative',
  'micro-entreprise',
  'entreprise',
  'individu',
  'autre',
] as const;

/** How one may use a service, from the most open to the least. */
export const accesses = ['sans-inscription', 'libre', 'membres', 'payant', 'inconnu'] as const;

export const serviceSchema = z.strictObject({
  /** The software as the host names it. */
  logiciel: line(100),
  /** The slug of its notice, when there is one. */
  notice: slug.optional(),
  /** The service as the host names it. */
  nom: line(100),
  url: address,
  acces: z.enum(accesses),
  /** No room left for imported notices. */
  complet: z.boolean(),
});

export const hostSchema = z.strictObject({
  nom: line(100),
  site: address,
  type: z.enum(hostTypes).optional(),
  region: line(100).optional(),
  /** Two letters, ISO 3166-1. */
  pays: line(2)
    .regex(/^[A-Z]{2}$/)
    .optional(),
  services: z.array(serviceSchema).min(1).max(500),
});

/** `content/hosts.json`: who hosts what, as it was the day it was collected. */
export const hostsSchema = z.strictObject({
  version: z.literal(1),
  generated: z.iso.datetime(),
  /** Where it was collected from. */
  source: line(500),
  /** `true` for the examples shipped with the project: nobody hosts anything there. */
  sample: z.boolean(),
  hosts: z.array(hostSchema).max(5000),
});

export type HostedService = z.output<typeof serviceSchema>;
export type Host = z.output<typeof hostSchema>;
export type HostsSnapshot = z.output<typeof hostsSchema>;
export type Access = (typeof accesses)[number];
export type HostType = (typeof hostTypes)[number];
