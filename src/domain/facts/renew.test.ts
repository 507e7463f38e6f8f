import { describe, expect, it } from 'vitest';
import type { FactsFile } from '#domain/facts/facts.ts';
import { renewFacts } from '#domain/facts/renew.ts';

function facts(date: string, faits: FactsFile['faits']): FactsFile {
  return { version: 1, source: 'Liste', date, faits };
}

const former = facts('2026-08-31', {
  gimp: { fiche: 'GIMP', licences: ['GPL-3.0-or-later'] },
  krita: { fiche: 'Krita', date: '2026-06-01', licences: ['GPL-3.0-only'] },
});

describe('a source read again', () => {
  it('takes the place of its former reading, when it is whole and not older', () => {
    const file = facts('2026-11-01', { gimp: { fiche: 'GIMP', licences: ['MIT'] } });
    expect(renewFacts(former, { file, extent: 'whole', isDated: true })).toEqual({ file });
    expect(renewFacts(undefined, { file, extent: 'cut', isDated: false })).toEqual({ file });
  });

  it('leaves the former one as it is, when it is older', () => {
    const file = facts('2019-01-01', { gimp: { fiche: 'GIMP', licences: ['MIT'] } });
    expect(renewFacts(former, { file, extent: 'whole', isDated: true })).toEqual({
      file: former,
      aside: file,
    });
  });

  it('adds to it when it was cut or comes in parts, the newest record winning with its own day', () => {
    const cut = facts('2026-11-01', { inkscape: { fiche: 'Inkscape' } });
    expect(renewFacts(former, { file: cut, extent: 'cut', isDated: true }).file).toEqual(
      facts('2026-11-01', {
        gimp: { fiche: 'GIMP', date: '2026-08-31', licences: ['GPL-3.0-or-later'] },
        krita: { fiche: 'Krita', date: '2026-06-01', licences: ['GPL-3.0-only'] },
        inkscape: { fiche: 'Inkscape' },
      }),
    );
    const old = facts('2026-07-01', { gimp: { fiche: 'GIMP 2' }, krita: { fiche: 'Krita 5' } });
    expect(renewFacts(former, { file: old, extent: 'part', isDated: true }).file).toEqual(
      facts('2026-08-31', {
        gimp: { fiche: 'GIMP', licences: ['GPL-3.0-or-later'] },
        krita: { fiche: 'Krita 5', date: '2026-07-01' },
      }),
    );
  });

  it('adds what is not known yet, and sets aside what it tells otherwise, when it tells no day of its own', () => {
    const file = facts('2026-11-27', {
      gimp: { fiche: 'GIMP', licences: ['MIT'] },
      inkscape: { fiche: 'Inkscape' },
    });
    const { file: kept, aside } = renewFacts(former, { file, extent: 'whole', isDated: false });
    expect(kept).toEqual(
      facts('2026-11-27', {
        gimp: { fiche: 'GIMP', date: '2026-08-31', licences: ['GPL-3.0-or-later'] },
        krita: { fiche: 'Krita', date: '2026-06-01', licences: ['GPL-3.0-only'] },
        inkscape: { fiche: 'Inkscape' },
      }),
    );
    expect(Object.keys(aside?.faits ?? {})).toEqual(['gimp']);
  });

  it('makes no record newer that says the same, when it tells no day of its own', () => {
    const file = facts('2026-11-27', {
      gimp: { fiche: 'GIMP', licences: ['GPL-3.0-or-later'] },
      krita: { fiche: 'Krita', licences: ['GPL-3.0-only'] },
    });
    expect(renewFacts(former, { file, extent: 'whole', isDated: false })).toEqual({ file: former });
    expect(renewFacts(former, { file, extent: 'whole', isDated: true }).file).toEqual(file);
  });
});
