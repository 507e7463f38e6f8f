import { copyOnClick } from '#browser/copy-text.ts';
import { element } from '#browser/element.ts';
import { createSnippet } from '#domain/notice/snippet.ts';
import type { CardVerdict } from '#domain/selection/judge-card.ts';
import type { FoundCard } from '#domain/selection/read-cards.ts';
import { allOf } from '#i18n/format.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import { tVerify } from '#words/verify.ts';
import { cardWords } from '#words/card.ts';
import { itemOf } from './known-list.ts';

/** What became of a card, and the card to put in its place. */
export function verdictItem(judged: JudgedCard, { root, siteName, siteUrl }: CardSite): HTMLLIElement {
  const { card, kind, faults, record, successor, asked } = judged;
  const shape = faults.filter((fault) => fault === 'unclosed' || fault === 'blank-line');
  const fresh = kind === 'retired' ? successor : record;
  const isLost = kind === 'dead' || kind === 'absent';
  return element(
    'li',
    { 'data-verdict': kind },
    element('h3', card.name === '' ? tVerify('card.unnamed') : card.name),
    element(
      'p',
      sentence(judged),
      isLost ? ' ' : undefined,
      isLost ? searchLink(card, asked, root) : undefined,
    ),
    ...shape.map((fault) => element('p', tVerify(`fault.${fault}`))),
    fresh === undefined || (kind === 'current' && shape.length === 0)
      ? undefined
      : copyButton(fresh, siteName, siteUrl),
  );
}

function sentence({ kind, faults, record, successor }: JudgedCard): string {
  if (kind === 'changed') {
    const said = faults.flatMap((fault) =>
      fault === 'unclosed' || fault === 'blank-line' ? [] : [tVerify(`fault.${fault}`)],
    );
    return said.length === 0
      ? tVerify('verdict.current')
      : tVerify('verdict.changed', { faults: allOf(said) });
  }
  if (kind === 'retired') {
    const state = record?.etat === 'plus-libre' ? 'plus-libre' : 'abandonne';
    const next = successor === undefined ? [] : [tVerify('verdict.successor', { name: successor.nom })];
    return [tVerify(`verdict.retired.${state}`), ...next].join(' ');
  }
  return tVerify(`verdict.${kind}`, { name: record?.nom ?? '' });
}

function searchLink(card: FoundCard, asked: string | undefined, root: string): HTMLElement {
  const words = card.name === '' ? (asked ?? '').replaceAll('-', ' ') : card.name;
  return element(
    'a',
    { href: `${root}recherche.html?q=${encodeURIComponent(words)}` },
    tVerify('verdict.search'),
  );
}

function copyButton(record: NoticeRecord, siteName: string, siteUrl: string): HTMLElement {
  const { name, ...item } = itemOf(record, siteUrl);
  const button = element('button', { type: 'button', 'aria-live': 'polite' }, tVerify('copy.fresh'));
  copyOnClick(button, () => createSnippet({ ...item, nom: name, siteName }, cardWords), {
    done: tVerify('copy.done'),
    failed: tVerify('copy.failed'),
  });
  return button;
}

export interface JudgedCard {
  card: FoundCard;
  /** `unreachable`: the notice could not be read again. */
  kind: CardVerdict['kind'] | 'unreachable';
  faults: CardVerdict['faults'];
  /** The notice as it is today. */
  record?: NoticeRecord | undefined;
  /** What replaces it, when it is retired. */
  successor?: NoticeRecord | undefined;
  /** The slug that no notice has. */
  asked?: string | undefined;
}

interface CardSite {
  root: string;
  siteName: string;
  siteUrl: string;
}
