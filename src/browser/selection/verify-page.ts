import { need } from '#browser/element.ts';
import { judgeCard, noticeOf } from '#domain/selection/judge-card.ts';
import { cardsMax, readCards, type FoundCard } from '#domain/selection/read-cards.ts';
import { pluralOf } from '#i18n/format.ts';
import { tVerify } from '#words/verify.ts';
import { itemOf } from './known-list.ts';
import { root } from './place.ts';
import { createRecords } from './records.ts';
import { verdictItem, type JudgedCard } from './verdict-item.ts';

/** The page that compares the cards of a pasted page with the notices of today. */
const page = need(document, '[data-verify-page]', HTMLElement);
const form = need(page, 'form', HTMLFormElement);
const result = need(page, '[data-result]', HTMLElement);
const told = need(page, '[data-told]', HTMLElement);
const list = need(page, '[data-verdicts]', HTMLElement);
const { siteUrl = '', siteName = '' } = page.dataset;
/** The site under its public address, and as it is read now. */
const siteUrls = [siteUrl, `${location.origin}${root.replace(/\/$/, '')}`];
const records = createRecords(root);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check(need(form, 'textarea', HTMLTextAreaElement).value);
});

async function check(text: string) {
  const cards = readCards(text);
  result.hidden = false;
  list.replaceChildren();
  told.textContent = cards.length === 0 ? tVerify('found.none') : tVerify('wait');
  need(result, 'h2', HTMLElement).focus();
  if (cards.length === 0) return;
  const targets = cards.map((card) => noticeOf(card, siteUrls));
  await records.load(targets.flatMap((target) => target?.slug ?? []));
  const successors = cards.flatMap((_, index) => {
    const record = records.of(targets[index]?.slug ?? '');
    return typeof record === 'object' && record.remplace_par !== undefined ? [record.remplace_par] : [];
  });
  await records.load(successors);
  const verdicts = cards.map((card, index) => judged(card, targets[index]));
  list.replaceChildren(...verdicts.map((verdict) => verdictItem(verdict, { root, siteName, siteUrl })));
  const current = verdicts.filter(({ kind }) => kind === 'current').length;
  told.textContent = [
    tVerify(`found.${pluralOf(cards.length)}`, { count: cards.length, current }),
    ...(cards.length === cardsMax ? [tVerify('found.max', { count: cardsMax })] : []),
  ].join(' ');
}

function judged(card: FoundCard, target: ReturnType<typeof noticeOf>): JudgedCard {
  const record = target === undefined ? undefined : records.of(target.slug);
  if (record === 'unreachable') return { card, kind: 'unreachable', faults: [] };
  const today =
    typeof record === 'object'
      ? { slug: record.slug, state: record.etat ?? 'actif', item: itemOf(record, siteUrl) }
      : ('unknown' as const);
  const verdict = judgeCard(card, target, today);
  // The notice of another software is no answer, whatever its slug.
  if (typeof record !== 'object' || verdict.kind === 'absent')
    return { card, ...verdict, asked: target?.slug };
  const next = record.remplace_par === undefined ? undefined : records.of(record.remplace_par);
  return { card, ...verdict, record, successor: typeof next === 'object' ? next : undefined };
}
