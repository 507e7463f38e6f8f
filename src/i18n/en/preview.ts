import { createTranslate } from '#i18n/translate.ts';
import type { previewMessages as french } from '../fr/preview.ts';

/** The page of a preview: what a merge request changes, one link each. */
export const previewMessages = {
  title: 'What this proposal changes',
  'changed.added': 'added',
  'changed.changed': 'changed',
  'changed.removed': 'removed',
  none: 'This proposal changes no notice.',
  home: 'The whole site, as it would be',
  warning: 'Preview: nobody has reviewed this yet.',
  usage: 'Usage: npm run preview -- <first commit>',
  'no-base': 'This commit is unknown here: {base}. Fetch it first (git fetch origin {base}).',
  'written.one': 'Preview written: {file} (one entry changed).',
  'written.many': 'Preview written: {file} ({count} entries changed).',
} as const satisfies Record<keyof typeof french, string>;

export const tPreview = createTranslate(previewMessages);
