import { z } from 'zod';
import { asides, type AsideKey } from '#domain/contribution/asides.ts';
import type { envelopeKeys } from '#domain/contribution/form-fields.ts';
import { trapField } from '#domain/contribution/score.ts';
import { contributionKinds, contributionStates } from '#domain/contribution/states.ts';
import { fieldOf, noticeKeys, type NoticeKey } from '#domain/notice/fields.ts';
import { shapeOf, type Shape } from '#domain/notice/kinds/shapes.ts';
import { contributionStatisticsSchema } from '#domain/statistics/contributions.ts';

/** The secret number of a contribution, in the addresses of its contributor. */
export const secretIdSchema = z.string().regex(/^[0-9a-f]{40}$/);

/** What a contribution brings for the service alone, beside its words. */
export const credentialsSchema = z.strictObject({
  /** From `/etat`: it says when the form was opened. */
  token: z.string(),
  /** The proof of work. */
  altcha: z.string(),
  /** Drawn by whoever sends, so never all zeros nor all ones: the same with the same content is the same contribution. */
  submission_id: z.uuid().refine((id) => !/^(?:[0-]+|[f-]+)$/i.test(id)),
  /** Sent again after it was told that this software was refused before. */
  confirmer: z.string(),
  [trapField]: z.string(),
});

export const credentialKeys = Object.keys(credentialsSchema.shape) as (keyof SentCredentials)[];

/** How a value of each shape may be sent, as JSON or as the repeated fields of a form; `null` empties it. */
const sentShapes: Readonly<Record<Shape, z.ZodType<SentValue>>> = {
  text: z.string().nullable(),
  page: z.string().nullable(),
  // Several, or one text with a separator between them.
  codes: z.union([z.string(), z.array(z.string())]).nullable(),
  lines: z.union([z.string(), z.array(z.string())]).nullable(),
  // A line for each part, or the object of the notice itself.
  parts: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())]).nullable(),
  number: z.union([z.string(), z.number()]).nullable(),
  truth: z.union([z.string(), z.boolean()]).nullable(),
  // In JSON; a form sends the file itself.
  file: z.string().regex(/^data:[^,]{0,100};base64,/),
};

const noticeShape = Object.fromEntries(
  noticeKeys.map((key) => [key, sentShapes[shapeOf(fieldOf(key).kind)]]),
) as Record<NoticeKey, z.ZodType<SentValue>>;

const asideShape = Object.fromEntries(
  Object.entries(asides).map(([key, { maxLength }]) => [key, z.string().max(maxLength)]),
) as Record<AsideKey, z.ZodString>;

/** What goes with the fields of the notice. */
const envelopeShape = {
  corps: sentShapes.page,
  /** The slug of the notice to correct; absent for a new one. */
  notice: z.string(),
  /** `oui` when what is told is someone’s page of recommendations: its title, address, sentence and author. */
  mini_site: sentShapes.truth,
  ...asideShape,
  /** In a correction, the keys to remove. */
  retirer: sentShapes.lines,
  /** In a correction, what the changed fields were on the contributor’s screen, as an object or as its JSON. */
  avant: z.union([z.string(), z.record(z.string(), z.unknown())]),
} satisfies Record<(typeof envelopeKeys)[number], z.ZodType>;

/**
 * `POST /api/contributions` and `POST /api/contributions/<id>/complement`: what may be sent, key by key. Whether it is a
 * good notice is judged after it was measured (`src/service/intake/limits.ts`) and repaired (`submission.ts`).
 */
export const contributionRequestSchema = z
  .strictObject({ ...noticeShape, ...envelopeShape, ...credentialsSchema.shape })
  .partial();

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
  id: secretIdSchema,
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
  kind: z.enum(contributionKinds),
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
 * receipt, after an amendment where the contribution is, or a thank you for an answer.
 */
export const answersByStatus: Readonly<Record<number, readonly z.ZodType[]>> = {
  200: [serviceStatusSchema, followUpSchema, contributionStatisticsSchema],
  202: [receiptAnswerSchema, followUpSchema, sentenceAnswerSchema],
  422: [invalidAnswerSchema],
  503: [closedAnswerSchema, sentenceAnswerSchema],
};

type SentValue = string | number | boolean | null | string[] | Record<string, string>;
type SentCredentials = z.output<typeof credentialsSchema>;
export type ContributionRequest = z.input<typeof contributionRequestSchema>;
export type ContributionIssue = z.output<typeof contributionIssueSchema>;
export type ServiceStatus = z.output<typeof serviceStatusSchema>;
export type ReceiptAnswer = z.output<typeof receiptAnswerSchema>;
export type InvalidAnswer = z.output<typeof invalidAnswerSchema>;
export type ClosedAnswer = z.output<typeof closedAnswerSchema>;
export type SentenceAnswer = z.output<typeof sentenceAnswerSchema>;
export type FollowUp = z.output<typeof followUpSchema>;
