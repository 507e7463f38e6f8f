import { agreement, type Comparison } from '#domain/facts/comparison.ts';

/** A source knows the systems it is about, never all of them: one more is a difference, none is an addition. */
export const platforms: Comparison = {
  champ: 'plateformes',
  compare: ({ plateformes: written }, { plateformes: said }) => {
    if (said === undefined) return undefined;
    if (written === undefined) return { kind: 'ajout', dit: said.join(', '), valeur: said };
    return said.every((platform) => written.includes(platform))
      ? agreement
      : { kind: 'difference', ecrit: written.join(', '), dit: said.join(', ') };
  },
};
