import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { pageModel as rule } from './page-model.ts';

const pages = [{ file: 'pages/mentions.md', corps: 'Cette page est un modèle. Complétez-la.' }];

describe('a page that is a model', () => {
  it('is not for the public', () => {
    expect(findingsOf(rule, { editorial: { pages, isPublic: true } })).toEqual([
      'pages/mentions.md corps.0 : Cette page est encore un modèle : mettre à la place de cette phrase et de la liste qui la suit ce qu’elles demandent, avant d’ouvrir le site au public.',
    ]);
    expect(findingsOf(rule, { editorial: { pages, isPublic: false } })).toEqual([]);
  });
});
