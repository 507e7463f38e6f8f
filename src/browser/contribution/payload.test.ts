import { describe, expect, it } from 'vitest';
import { contributionRequestSchema } from '#domain/contribution/api.ts';
import { buildPayload } from './payload.ts';

const correction = {
  slug: 'gimp',
  base: { nom: 'GIMP', description_courte: 'Avant.', depot: 'https://a.fr/b' },
};
const unchanged = { nom: ['GIMP'], description_courte: ['Avant.'], depot: ['https://a.fr/b'] };

describe(buildPayload, () => {
  it('sends what the service says may be sent', () => {
    const start = {
      ...unchanged,
      licences: ['MIT'],
      plateformes: ['web'],
      installer: ['flathub : org.gimp'],
    };
    const subject = { kind: 'correction', draft: '', start, correction } as const;
    const payload = buildPayload(subject, { ...start, chatons_id: ['12'], depot: [''] });
    expect(Object.keys(payload ?? {})).toContain('installer');
    expect(contributionRequestSchema.safeParse(payload).error).toBeUndefined();
  });

  it('sends a new notice whole', () => {
    const subject = { kind: 'new', draft: '', start: {} } as const;
    expect(buildPayload(subject, { nom: ['X'], licences: ['MIT'], pseudo: ['moi'] })).toEqual({
      nom: 'X',
      licences: ['MIT'],
      pseudo: 'moi',
    });
  });

  it('sends of a correction only what changes, and nothing when nothing does', () => {
    const subject = { kind: 'correction', draft: '', start: unchanged, correction } as const;
    expect(buildPayload(subject, { ...unchanged, depot: [''], message: ['Source disparue'] })).toEqual({
      notice: 'gimp',
      retirer: ['depot'],
      avant: { depot: 'https://a.fr/b' },
      message: 'Source disparue',
    });
    expect(buildPayload(subject, { ...unchanged, message: ['Bravo'] })).toBeUndefined();
  });

  it('says, when it completes a new notice, what is taken back', () => {
    const start = { ...unchanged, licences: ['MIT'] };
    const subject = { kind: 'amendment', id: 'a', known: true, draft: '', start } as const;
    expect(buildPayload(subject, { ...start, depot: [''] })).toEqual({
      ...{ nom: 'GIMP', description_courte: 'Avant.', licences: ['MIT'] },
      retirer: ['depot'],
    });
  });

  it('says, when it completes a correction, which change is taken back', () => {
    const start = { ...unchanged, description_courte: ['Après.'], site_web: ['https://a.fr'] };
    const subject = { kind: 'amendment', id: 'a', known: true, draft: '', start, correction } as const;
    expect(buildPayload(subject, { ...unchanged, nom: ['Gimp'] })).toEqual({
      notice: 'gimp',
      nom: 'Gimp',
      description_courte: 'Avant.',
      retirer: ['site_web'],
      avant: { nom: 'GIMP', description_courte: 'Avant.', site_web: null },
    });
  });
});
