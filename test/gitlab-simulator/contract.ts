import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** Our copy of the facts about GitLab’s operations, with their schemas ready to check both directions. */
export function loadContract(): Operation[] {
  const text = readFileSync(new URL('contract.json', import.meta.url), 'utf8');
  const contract = JSON.parse(text) as { operations: Record<string, OperationFacts> };
  const ajv = new Ajv({ allErrors: true, strict: false });
  return Object.entries(contract.operations).map(([name, facts]) => ({
    name: name as OperationName,
    method: facts.method,
    pattern: new RegExp(`^/api/v4${facts.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
    status: facts.status,
    query: facts.query,
    checkBody: facts.body && ajv.compile(facts.body),
    checkAnswer: ajv.compile(facts.answer),
  }));
}

/** What a request breaks of the contract, in words; nothing when it keeps to it. */
export function findBreaches(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const unknown = [...query.keys()].filter((key) => !operation.query.includes(key));
  const breaches = unknown.map((key) => `unknown query parameter ${key}`);
  if (operation.checkBody === undefined)
    return body === undefined ? breaches : [...breaches, 'unexpected body'];
  if (operation.checkBody(body)) return breaches;
  return [
    ...breaches,
    ...(operation.checkBody.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`),
  ];
}

interface OperationFacts {
  method: string;
  path: string;
  status: number;
  query: string[];
  body?: object;
  answer: object;
}

export type OperationName =
  | 'createCommit'
  | 'createMergeRequest'
  | 'updateMergeRequest'
  | 'listMergeRequests'
  | 'getFile'
  | 'getBranch'
  | 'deleteBranch'
  | 'listNotes'
  | 'createNote'
  | 'deleteNote'
  | 'listIssues'
  | 'createIssue'
  | 'updateIssue'
  | 'currentUser'
  | 'getMember'
  | 'getProject'
  | 'tokenSelf'
  | 'metadata'
  | 'listFeatures';

export interface Operation {
  name: OperationName;
  method: string;
  pattern: RegExp;
  status: number;
  query: string[];
  checkBody: ValidateFunction | undefined;
  checkAnswer: ValidateFunction;
}
