import { describe, expect, it } from 'vitest';
import { correctedFile, fileToSend } from './file-to-send.ts';

describe(fileToSend, () => {
  it('is the canonical file, named after the notice', () => {
    expect(fileToSend({ licences: ['MIT'], nom: 'Mon « outil »', corps: 'Un texte.' })).toEqual({
      name: 'mon-outil.md',
      text: '---\nnom: "Mon « outil »"\nlicences:\n  - "MIT"\n---\nUn texte.\n',
    });
  });

  it('has a name even when the notice has none', () => {
    expect(fileToSend({}).name).toBe('notice.md');
  });
});

describe(correctedFile, () => {
  it('is the whole notice with its correction, without what the site adds', () => {
    const base = {
      slug: 'gimp',
      url: 'x',
      nom: 'GIMP',
      licences: ['MIT'],
      depot: 'https://a.fr/b',
      corps: 'Avant.\n',
    };
    expect(
      correctedFile('gimp', base, { fields: { corps: 'Après.' }, retirer: ['depot'], avant: {} }),
    ).toEqual({
      name: 'gimp.md',
      text: '---\nnom: "GIMP"\nlicences:\n  - "MIT"\n---\nAprès.\n',
    });
  });
});
