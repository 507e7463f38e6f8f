import { descriptionOf, type Story } from './client.ts';

/** Compares what people were promised with what the forge has and what the service tells them. */
export function judge(
  stories: Iterable<Story>,
  found: readonly FoundProposal[],
  told: ReadonlyMap<string, string>,
): Verdict {
  const byReference = Map.groupBy(found, ({ reference }) => reference);
  const known = new Set<string>();
  const faults: Record<FaultKind, string[]> = {
    ...{
      lost: [],
      doubled: [],
      unasked: [],
      'wrong content': [],
      'wrong label': [],
      'wrong state': [],
      'wrong notes': [],
    },
  };
  let acknowledged = 0;
  for (const { serial, receipt, texts, withdrawn, gone } of stories) {
    if (receipt === undefined) continue;
    acknowledged += 1;
    known.add(receipt.reference);
    const proposals = byReference.get(receipt.reference) ?? [];
    const [proposal] = proposals;
    const say = (kind: FaultKind, what: string) =>
      faults[kind].push(`cas ${serial} (${receipt.reference}): ${what}`);
    if (gone) {
      say('lost', 'the service does not know it');
      continue;
    }
    if (proposals.length > 1) say('doubled', `${proposals.length} proposals`);
    if (told.get(receipt.id) !== (withdrawn ? 'retiree' : 'ouverte'))
      say('wrong state', `told ${told.get(receipt.id) ?? 'nothing'}`);
    // Withdrawn before it was ever sent, it never had to reach the forge.
    if (proposal === undefined) {
      if (!withdrawn) say('lost', 'no proposal');
      continue;
    }
    if (proposal.state !== (withdrawn ? 'retiree' : 'ouverte'))
      say('wrong state', `forge says ${proposal.state}`);
    if (withdrawn) continue;
    if (!proposal.text.includes(descriptionOf(serial, texts)))
      say('wrong content', 'the file tells an older text');
    if (!proposal.description.includes(descriptionOf(serial, texts)))
      say('wrong content', 'the description tells an older text');
    const labels = ['contribution', 'nouvelle-notice', ...(texts > 1 ? ['completee'] : [])];
    for (const label of labels) if (!proposal.labels.includes(label)) say('wrong label', `no ${label}`);
    if (new Set(proposal.notes).size !== proposal.notes.length) say('wrong notes', 'a note twice');
    const heard = [...proposal.notes, proposal.description].join('\n');
    if (texts > 1 && !heard.includes(`Complément ${texts - 1} du cas ${serial}.`))
      say('wrong notes', 'the last message is nowhere');
  }
  for (const reference of byReference.keys()) if (!known.has(reference)) faults.unasked.push(reference);
  return { acknowledged, proposals: byReference.size, faults };
}

type FaultKind =
  'lost' | 'doubled' | 'unasked' | 'wrong content' | 'wrong label' | 'wrong state' | 'wrong notes';

export interface Verdict {
  acknowledged: number;
  proposals: number;
  faults: Record<FaultKind, string[]>;
}

/** A proposal as its forge has it. */
export interface FoundProposal {
  reference: string;
  state: 'ouverte' | 'fusionnee' | 'refusee' | 'retiree';
  labels: readonly string[];
  description: string;
  notes: readonly string[];
  /** The notice on its branch; empty once the branch is gone. */
  text: string;
}
