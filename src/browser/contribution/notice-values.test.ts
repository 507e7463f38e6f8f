import { describe, expect, it } from 'vitest';
import { isBlank, noticeToValues, valuesToAsides, valuesToNotice } from './notice-values.ts';

describe(valuesToNotice, () => {
  it('reads texts, numbers, ticked codes and names, and leaves out what is empty', () => {
    expect(
      valuesToNotice({
        nom: ['  Mon   outil '],
        site_web: [' '],
        chatons_id: ['271'],
        licences: ['MIT', 'Apache License, version 2.0, GPLv3+'],
        alternative_a: ['Foo, Inc.\n\n Bar\nBar'],
        corps: ['Un texte.\r\n\r\nDeux.\n\n'],
        message: ['à part'],
      }),
    ).toEqual({
      nom: 'Mon outil',
      chatons_id: 271,
      licences: ['MIT', 'Apache License, version 2.0', 'GPLv3+'],
      alternative_a: ['Foo, Inc.', 'Bar'],
      corps: 'Un texte.\n\nDeux.',
    });
  });

  it('leaves a number that is none as it is written, for the schema to say so', () => {
    expect(valuesToNotice({ chatons_id: ['n° 3'] })).toEqual({ chatons_id: 'n° 3' });
  });
});

describe(noticeToValues, () => {
  it('gives back the same notice, and ignores keys the form does not show', () => {
    const notice = {
      nom: 'GIMP',
      licences: ['GPL-3.0-or-later'],
      tags: ['dessin', 'photo'],
      createurices: ['L’équipe, de GIMP', 'GNOME'],
      chatons_id: 12,
      corps: 'Pour les images.',
    };
    expect(valuesToNotice(noticeToValues({ ...notice, mis_en_avant: true, logo: { src: 'a.png' } }))).toEqual(
      notice,
    );
  });
});

describe(valuesToAsides, () => {
  it('keeps what is said beside the notice', () => {
    expect(valuesToAsides({ message: [' Bonjour '], pseudo: [''], nom: ['X'] })).toEqual({
      message: 'Bonjour',
    });
  });
});

describe(isBlank, () => {
  it('tells a form nobody wrote in', () => {
    expect([isBlank({}), isBlank({ nom: [' '] }), isBlank({ tags: ['dessin'] })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
