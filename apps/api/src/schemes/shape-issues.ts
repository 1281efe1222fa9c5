import { PlanFile } from '@pakhwada/contracts/plan-file';
import { shapeProblemOf } from '@pakhwada/contracts/wire';
import type { PlanProblem } from '@pakhwada/domain/plan';
import { valueAt, type PlanPath } from './plan-path.ts';

/** A fault of shape: where, which (`language` words it), and the text that stands in its words. */
export interface ShapeIssue {
  readonly path: PlanPath;
  readonly problem: PlanProblem;
  readonly detail: string;
}

/** Every fault of shape, unknown keys one by one. */
export function issuesOf(value: unknown): readonly ShapeIssue[] {
  const parsed = PlanFile.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): ShapeIssue[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], ...shapeProblemOf({ ...issue, keys: [key] }, undefined) }));
    return [{ path, ...shapeProblemOf(issue, valueAt(value, path)) }];
  });
}

/** A fault of the writing itself, before there is any shape. */
export function writingProblem({ code, message }: { readonly code: string; readonly message: string }): Pick<ShapeIssue, 'problem' | 'detail'> {
  return code === 'DUPLICATE_KEY' ? { problem: 'KEY_TWICE', detail: '' } : { problem: 'YAML', detail: message };
}
