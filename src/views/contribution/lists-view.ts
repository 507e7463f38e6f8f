import type { Vocabulary } from '#domain/vocabulary.ts';

/** The closed lists a notice is judged by, for the same judgement in the browser as in the service. */
export function judgingLists({ licences, tags, alternatives, attentions }: Vocabulary): JudgingLists {
  return {
    licences: [...licences].map(([id, { nom, libre }]) => [id, nom, libre ? 1 : 0]),
    tags: tags.map(({ slug, label, besoin, synonymes }) => ({ slug, label, besoin, synonymes })),
    alternatives: alternatives.map(({ slug, nom, alias }) => ({ slug, nom, alias })),
    attentions: attentions.map(({ id, label }) => ({ id, label })),
  };
}

export interface JudgingLists {
  /** SPDX identifier, name, 1 when it is free. */
  licences: readonly (readonly [id: string, nom: string, libre: 0 | 1])[];
  tags: readonly { slug: string; label: string; besoin: string; synonymes: readonly string[] }[];
  alternatives: readonly { slug: string; nom: string; alias: readonly string[] }[];
  attentions: readonly { id: string; label: string }[];
}
