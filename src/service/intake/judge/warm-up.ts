import type { KnownContent } from '../../content/reader.ts';
import { giveVerdict } from './give-verdict.ts';

const turns = 60;

/**
 * Judges an imaginary contribution a few dozen times and forgets it: the code is then compiled and warm, and the first
 * people to contribute do not wait longer than the others.
 */
export function warmUp(content: KnownContent): void {
  for (let turn = 0; turn < turns; turn++) {
    const fields = new Map<string, unknown>([
      ['nom', `Rehearsal ${turn}`],
      ['licences', ['GPL-3.0-or-later']],
      ['description_courte', 'What to play before the curtain rises.'],
      ['site_web', `https://repetition-${turn}.example.org`],
      ['plateformes', 'gnu-linux, windows'],
      ['corps', 'A text that **presents** the software.\n\n## To know\n\nNothing.'],
    ]);
    giveVerdict({ fields, hasLogo: false, reference: 'repetition' }, content);
  }
}
