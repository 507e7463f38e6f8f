import { z } from 'zod';

/** What we read of GitLab’s answers, and nothing more. @see https://docs.gitlab.com/api/rest/ */
export const mergeRequestSchema = z.object({
  iid: z.int().positive(),
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  source_branch: z.string(),
  source_project_id: z.int().optional(),
  target_project_id: z.int().optional(),
  web_url: z.url({ protocol: /^https?$/ }),
  labels: z.array(z.string()).optional(),
  user_notes_count: z.int().optional(),
});

/** A commit that was made: an answer that names none, from whoever stands before GitLab, is no news of it. */
export const commitSchema = z.object({ id: z.string().regex(/^[0-9a-f]{40,64}$/) });

export const branchSchema = z.object({ commit: z.object({ message: z.string() }) });

export const fileSchema = z.object({
  encoding: z.literal('base64'),
  content: z.base64(),
  last_commit_id: z.string().regex(/^[0-9a-f]{40,64}$/),
});

export const noteSchema = z.object({
  id: z.int().positive(),
  body: z.string(),
  system: z.boolean(),
  internal: z.boolean().optional(),
  confidential: z.boolean().optional(),
  created_at: z.string(),
  author: z.object({ id: z.int() }),
});

export const memberSchema = z.object({ access_level: z.int() });

const access = z.object({ access_level: z.int() }).nullish();

export const projectSchema = z.object({
  id: z.int().positive(),
  path_with_namespace: z.string(),
  /** What the token’s account may do there, by itself and by its group. */
  permissions: z.object({ project_access: access, group_access: access }).optional(),
});

export const tokenSchema = z.object({
  active: z.boolean(),
  expires_at: z.iso.date().nullable(),
  scopes: z.array(z.string()),
});

export const userSchema = z.object({ id: z.int().positive() });

export const issueSchema = z.object({
  iid: z.int().positive(),
  state: z.enum(['opened', 'closed']),
  title: z.string(),
  description: z.string().nullable(),
});

export type MergeRequest = z.output<typeof mergeRequestSchema>;
export type Note = z.output<typeof noteSchema>;
