import { miniSiteKeys } from '#domain/mini-site/friend.ts';
import type { Control, FormSection } from '#views/contribution/form-sections.ts';
import { tMiniSites } from '#words/mini-sites.ts';

const controls: Readonly<Record<(typeof miniSiteKeys)[number], Control>> = {
  nom: { type: 'line', input: 'text' },
  site_web: { type: 'line', input: 'url' },
  description_courte: { type: 'lines', rows: 2 },
  createurices: { type: 'line', input: 'text' },
};

/** The form that proposes a mini-site, as the page and the service show it. */
export function miniSiteSection(): FormSection & { note: undefined } {
  return {
    name: 'essential',
    title: tMiniSites('page.invitation'),
    note: undefined,
    fields: miniSiteKeys.map((key) => ({
      name: key,
      label: tMiniSites(`form.${key}`),
      hint: tMiniSites(`form.${key}.hint`),
      required: key !== 'createurices',
      control: controls[key],
    })),
  };
}
