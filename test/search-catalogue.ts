import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { sampleEntry, sampleVocabulary } from './sample.ts';

/** Three notices, two needs and a product: what a test of the search can hold in its head. */
export const sampleCatalogue = createCatalogue(
  [
    sampleEntry(
      'gimp',
      {
        nom: 'GIMP',
        alias: ['The GIMP'],
        description_courte: 'Retoucher des images avec des calques.',
        tags: ['retouche-photo'],
        alternative_a: ['Adobe Photoshop'],
        plateformes: ['gnu-linux', 'windows'],
        langues: ['fr', 'en'],
        logo: { src: 'gimp.svg' },
        mis_en_avant: true,
      },
      'Des pinceaux, et un [manuel](https://docs.gimp.org/calendrier).',
    ),
    sampleEntry('kdenlive', {
      nom: 'Kdenlive',
      tags: ['montage-video', 'retouche-photo'],
      plateformes: ['gnu-linux'],
      langues: ['fr', 'en'],
      logo: { src: 'autre-logo.png' },
    }),
    sampleEntry('ancien-2', { nom: 'Ancien', tags: ['montage-video'], etat: 'abandonne' }),
  ],
  sampleVocabulary({
    tags: [
      {
        slug: 'retouche-photo',
        label: 'Retouche photo',
        description: 'Retoucher.',
        besoin: 'retoucher une photo',
        synonymes: [],
      },
      {
        slug: 'montage-video',
        label: 'Montage vidéo',
        description: 'Monter.',
        besoin: 'monter une vidéo',
        synonymes: ['film'],
      },
    ],
    alternatives: [
      { slug: 'adobe-photoshop', nom: 'Adobe Photoshop', alias: ['photoshop'], tags: ['retouche-photo'] },
    ],
  }),
);
