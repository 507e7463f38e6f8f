import type { CardRequest } from '#domain/contribution/card.ts';
import { fence, inlineCode, isPlainValue, link } from '#domain/contribution/fence.ts';
import { fieldsOfKind } from '#domain/notice/fields.ts';
import { noticeLink, ownLink, pageLink, withLink } from '#domain/contribution/page-link.ts';
import type { NoticeReview } from '#domain/contribution/review.ts';
import { alternativePath } from '#domain/site/routes.ts';

/**
 * What moderators should know of a proposal, surest first: each a line of ours, with its links; `verdict` when it asks
 * for a look, in a few words.
 */
export function listPoints(request: PointsRequest): Point[] {
  return [
    ...refusalPoints(request),
    ...identityPoints(request),
    ...licencePoints(request),
    ...textPoints(request),
    ...addressPoints(request),
    ...findingPoints(request),
  ];
}

function refusalPoints({
  review: { refusal, spam },
  released,
  siteUrl,
  words: { say, list },
}: PointsRequest): Point[] {
  const points: Point[] = [];
  if (refusal !== undefined)
    points.push({
      verdict: say('verdict.refused'),
      line: withLink(
        say('refused', { date: inlineCode(refusal.date), notice: inlineCode(refusal.slug) }),
        pageLink(siteUrl, '/refus.html'),
      ),
      block: fence(refusal.motif),
    });
  const reasons = list(spam.map((reason) => say(`spam.${reason}`)));
  if (released === true)
    points.push({
      verdict: say('verdict.spam'),
      line: say('spam', { reasons: reasons || say('spam.none') }),
    });
  else if (reasons !== '') points.push({ line: say('signs', { reasons }) });
  return points;
}

function identityPoints(request: PointsRequest): Point[] {
  const { review, before, slug, siteUrl, others = [], words } = request;
  const { say } = words;
  const duplicates = review.duplicates.map(({ slug: other, reason }) =>
    withLink(say(`duplicate.${reason}`, { notice: inlineCode(other) }), noticeLink(siteUrl, other)),
  );
  return [
    ...(before === undefined
      ? []
      : [{ line: withLink(say('notice', { notice: inlineCode(slug) }), noticeLink(siteUrl, slug)) }]),
    ...duplicates.map((line, index) => ({
      ...(index === 0 ? { verdict: say('verdict.duplicate') } : {}),
      line,
    })),
    ...others.map(({ reference, id, url, sameSlug }) => {
      const name = id !== undefined && /^\d{1,9}$/.test(id) ? `\`!${id}\`` : inlineCode(reference);
      return {
        verdict: say('verdict.other', { proposal: name }),
        line: withLink(say(sameSlug ? 'other.notice' : 'other.site', { proposal: name }), ownLink(url)),
      };
    }),
    ...review.products.map(({ slug: product }) => ({
      verdict: say('verdict.product'),
      line: withLink(
        say('product', { product: inlineCode(product) }),
        pageLink(siteUrl, alternativePath(product)),
      ),
    })),
    ...(review.mixed ? [{ verdict: say('verdict.mixed'), line: say('mixed') }] : []),
    ...(review.wish === undefined
      ? []
      : [{ line: withLink(say('wish'), pageLink(siteUrl, '/souhaits.html')) }]),
  ];
}

function licencePoints({ review, words: { say } }: PointsRequest): Point[] {
  return review.licences.map(({ id, state }) => ({
    ...(state === 'libre' ? {} : { verdict: say(`verdict.licence.${state}`) }),
    line: say(`licence.${state}`, { licence: isPlainValue(id) ? inlineCode(id) : '?' }),
  }));
}

function textPoints({ review, words: { say, field } }: PointsRequest): Point[] {
  return [
    ...(review.foreign ? [{ verdict: say('verdict.language'), line: say('language') }] : []),
    ...review.contacts.map((contact) => ({
      verdict: say(`verdict.${contact}`),
      line: say(`contact.${contact}`),
    })),
    ...review.sensitive.map((key) => ({
      verdict: say('verdict.sensitive', { field: field(key) }),
      line: say('sensitive', { field: field(key) }),
    })),
  ];
}

function addressPoints({ after, changed, addressState, words }: PointsRequest): Point[] {
  const { say } = words;
  return fieldsOfKind('address').flatMap((key) => {
    const address = after.notice[key];
    if (typeof address !== 'string' || !changed.includes(key)) return [];
    const field = words.field(key);
    const state = addressState?.(address);
    const told =
      state !== undefined && isPlainValue(state)
        ? say('address.known', { state: inlineCode(state) })
        : say('address.unknown');
    const place = link(address) ?? say('address.copy');
    return [
      {
        ...(state === 'critique' ? { verdict: say('verdict.address', { field }) } : {}),
        line: say('address', { field, place, told }),
      },
    ];
  });
}

function findingPoints({ review: { issues }, words: { say, finding } }: PointsRequest): Point[] {
  if (issues.length === 0) return [{ line: say('findings.none') }];
  const findings = issues.map((issue) =>
    `${issue.path.map(String).join('.')}  ${issue.code}  ${finding(issue)}`.trimStart(),
  );
  return [
    {
      verdict: say('verdict.findings', { count: issues.length }),
      line: say('findings.some', { count: issues.length }),
      block: fence(findings.join('\n')),
    },
  ];
}

export interface Point {
  verdict?: string;
  line: string;
  /** What goes with it, in a fence of its own. */
  block?: string;
}

export interface PointsRequest extends CardRequest {
  slug: string;
  review: NoticeReview;
  /** It was held, and a person let it go. */
  released?: boolean | undefined;
  /** Address of the site, for links to its pages. */
  siteUrl?: string | undefined;
  /** Other open proposals on the same notice, or on the same site. */
  others?: readonly OpenProposal[] | undefined;
  /** What the last visit of links says of an address: a state, when known. */
  addressState?: ((address: string) => string | undefined) | undefined;
}

export interface OpenProposal {
  /** Public reference. */
  reference: string;
  /** The forge’s own number. */
  id?: string | undefined;
  url?: string | undefined;
  /** On the same notice; otherwise on the same site. */
  sameSlug: boolean;
}
