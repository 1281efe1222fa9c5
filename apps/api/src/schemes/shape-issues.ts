import { PlanFile } from '@pakhwada/contracts/plan-file';
import type { PlanProblem } from '@pakhwada/domain/plan';
import { valueAt, type PlanPath } from './plan-path.ts';

/** A fault of shape: where, which (`language` words it), and the text that stands in its words. */
export interface ShapeIssue {
  readonly path: PlanPath;
  readonly problem: PlanProblem;
  readonly detail: string;
}

type Said = Pick<ShapeIssue, 'problem' | 'detail'>;
type Issue = NonNullable<ReturnType<typeof PlanFile.safeParse>['error']>['issues'][number];

const EXPECTED: Readonly<Record<string, PlanProblem>> = { string: 'NOT_TEXT', number: 'NOT_NUMBER', int: 'NOT_WHOLE', boolean: 'NOT_YES_NO', array: 'NOT_LIST', object: 'NOT_BLOCK', record: 'NOT_BLOCK' };

/** Every fault of shape, unknown keys one by one. */
export function issuesOf(value: unknown): readonly ShapeIssue[] {
  const parsed = PlanFile.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): ShapeIssue[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], problem: 'UNKNOWN_KEY', detail: key }));
    if (issue.code !== 'invalid_key' && valueAt(value, path) === undefined) return [{ path, problem: 'MISSING', detail: '' }];
    return [{ path, ...problemOf(issue) }];
  });
}

/** A fault of the writing itself, before there is any shape. */
export function writingProblem({ code, message }: { readonly code: string; readonly message: string }): Said {
  return code === 'DUPLICATE_KEY' ? { problem: 'KEY_TWICE', detail: '' } : { problem: 'YAML', detail: message };
}

function problemOf(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type': {
      const problem = EXPECTED[issue.expected];
      return problem ? { problem, detail: '' } : { problem: 'OTHERWISE', detail: issue.message };
    }
    case 'invalid_value':
      return { problem: 'ONE_OF', detail: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return issue.format === 'date' ? { problem: 'WRITTEN_LIKE', detail: '2026-03-31' } : exampleOf(issue.message);
    case 'invalid_key':
      return issue.issues[0] ? problemOf(issue.issues[0]) : { problem: 'PATTERN', detail: '' };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? { problem: 'EMPTY', detail: '' } : { problem: 'AT_LEAST', detail: String(issue.minimum) };
    case 'too_big':
      return { problem: issue.origin === 'string' ? 'TOO_LONG' : 'AT_MOST', detail: String(issue.maximum) };
    case 'not_multiple_of':
      return { problem: 'DECIMALS', detail: String(issue.divisor) };
    default:
      return { problem: 'OTHERWISE', detail: issue.message };
  }
}

/** The plan file's own forms end in an example: "a code is written in capitals, like HEALTH_CLINIC". */
function exampleOf(message: string): Said {
  const example = /\blike (\S+)$/.exec(message)?.[1];
  return example ? { problem: 'WRITTEN_LIKE', detail: example } : { problem: 'PATTERN', detail: '' };
}
