import { z } from 'zod';
import { contributionStatisticsSchema } from '#domain/statistics/contributions.ts';
import { contributionStates } from '#domain/contribution/states.ts';

/** What one field of a contribution has to become, in a sentence. */
export const contributionIssueSchema = z.strictObject({
  code: z.string(),
  /** The field, then the place in it; empty for the whole. */
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});

/** `GET /api/contributions/etat`. */
export const serviceStatusSchema = z.strictObject({
  open: z.boolean(),
  message: z.string().optional(),
  /** To be sent back with the form: it says when the form was opened. */
  token: z.string(),
  /** A proof of work to make, as altcha describes it. */
  challenge: z.record(z.string(), z.unknown()).optional(),
});

/** A contribution that was kept: its secret number, its public one, and where to follow it. */
export const receiptAnswerSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{40}$/),
  reference: z.string().regex(/^[0-9a-z]{10,26}$/),
  suivi: z.url(),
});

/** A contribution to be changed before it can be kept, with a fresh token. */
export const invalidAnswerSchema = z.strictObject({
  issues: z.array(contributionIssueSchema).min(1),
  token: z.string(),
});

export const closedAnswerSchema = z.strictObject({ open: z.literal(false), message: z.string() });

/** Any other refusal: one sentence. */
export const sentenceAnswerSchema = z.strictObject({ message: z.string() });

/** `GET /api/contributions/<id>`, and what changes it: where a contribution is. */
export const followUpSchema = z.strictObject({
  id: z.string(),
  reference: z.string(),
  slug: z.string(),
  state: z.enum(contributionStates),
  /** Where moderators read it. */
  url: z.string().optional(),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
  comments: z.array(z.strictObject({ date: z.string(), text: z.string() })).optional(),
  /** Something its author has to know beside the state. */
  message: z.string().optional(),
});

/**
 * The schemas an answer of the service may have, by its status: 200 is a state of the service or of a contribution, 202 a
 * receipt or, after an amendment, where the contribution is.
 */
export const answersByStatus: Readonly<Record<number, readonly z.ZodType[]>> = {
  200: [serviceStatusSchema, followUpSchema, contributionStatisticsSchema],
  202: [receiptAnswerSchema, followUpSchema],
  422: [invalidAnswerSchema],
  503: [closedAnswerSchema, sentenceAnswerSchema],
};

export type ContributionIssue = z.output<typeof contributionIssueSchema>;
export type ServiceStatus = z.output<typeof serviceStatusSchema>;
export type ReceiptAnswer = z.output<typeof receiptAnswerSchema>;
export type InvalidAnswer = z.output<typeof invalidAnswerSchema>;
export type ClosedAnswer = z.output<typeof closedAnswerSchema>;
export type SentenceAnswer = z.output<typeof sentenceAnswerSchema>;
export type FollowUp = z.output<typeof followUpSchema>;
