import type { AddressProblem } from '#domain/selection/address.ts';
import { element } from '#browser/element.ts';
import type { Renamed } from './renamed.ts';
import { tSelection } from '#words/selection.ts';

const shownMax = 8;

/** Says what of an address was left out, and why; hidden when nothing was. */
export function showProblems(
  note: HTMLElement,
  { problems, renamed = [], unknown = [], unreachable = [] }: Problems,
): void {
  // What says how much is missing before what is missing.
  const lines = [
    ...problems
      .toSorted((a, b) => Number(b.kind === 'too-many') - Number(a.kind === 'too-many'))
      .map(({ kind, text }) => tSelection(`problem.${kind}`, { text })),
    ...unknown.map((text) => tSelection('problem.unknown', { text })),
    ...unreachable.map((text) => tSelection('problem.unreachable', { text })),
    ...renamed.map(({ slug, name }) => tSelection('problem.renamed', { text: slug, name })),
  ];
  const more = lines.length - shownMax;
  note.hidden = lines.length === 0;
  note.replaceChildren(
    element('strong', tSelection('problem.title')),
    element(
      'ul',
      ...lines.slice(0, shownMax).map((line) => element('li', line)),
      more > 0 ? element('li', tSelection('problem.more', { count: more })) : undefined,
    ),
  );
}

interface Problems {
  problems: readonly AddressProblem[];
  renamed?: readonly Renamed[];
  /** Slugs that no notice has. */
  unknown?: readonly string[];
  /** Slugs that the network gave no answer for. */
  unreachable?: readonly string[];
}
