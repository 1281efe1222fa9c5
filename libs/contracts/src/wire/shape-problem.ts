import type { ShapeProblem } from '@pakhwada/domain/workflow';
import type { z } from 'zod';

export type ShapeIssue = z.core.$ZodIssue;

/** What is wrong with the form, as a code that `language` words, and the text that stands in its words. */
export interface SaidProblem {
  readonly problem: ShapeProblem;
  readonly detail: string;
}

const EXPECTED: Readonly<Record<string, ShapeProblem>> = { string: 'NOT_TEXT', number: 'NOT_NUMBER', int: 'NOT_WHOLE', boolean: 'NOT_YES_NO', array: 'NOT_LIST', object: 'NOT_BLOCK', record: 'NOT_BLOCK' };
const EXAMPLES: Readonly<Record<string, string>> = { date: '2026-03-31', datetime: '2026-03-31T12:30:00Z', time: '18:00', email: 'office@example.in', url: 'https://example.in' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Turns an issue of a schema into a code, never into the English sentence that zod has for it. `value` is what stands at the place of the issue; undefined: nothing does.
 * Unknown keys come as one issue with many keys: their places are the caller's, one by one; here the first is named.
 */
export function shapeProblemOf(issue: ShapeIssue, value: unknown): SaidProblem {
  if (issue.code === 'unrecognized_keys') return say('UNKNOWN_KEY', issue.keys[0]);
  if (issue.code !== 'invalid_key' && value === undefined) return say('MISSING');
  switch (issue.code) {
    case 'invalid_type':
      return say(EXPECTED[issue.expected] ?? 'OTHERWISE');
    case 'invalid_value':
      return say('ONE_OF', issue.values.map(String).join(', '));
    case 'invalid_format':
      return formatProblem(issue, value);
    case 'invalid_key':
      return issue.issues[0] ? shapeProblemOf(issue.issues[0], issue.path.at(-1) ?? '') : say('PATTERN');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return say(issue.origin === 'string' ? 'TOO_LONG' : issue.origin === 'array' ? 'TOO_MANY' : 'AT_MOST', issue.maximum);
    case 'not_multiple_of':
      return say('DECIMALS', issue.divisor);
    case 'custom':
      return issue.params?.problem === 'AADHAAR' ? say('AADHAAR') : issue.params?.problem === 'NO_SUCH_DATE' ? say('NO_SUCH_DATE', String(value)) : say('OTHERWISE');
    default:
      return say('OTHERWISE');
  }
}

function tooSmall(origin: string, minimum: number): SaidProblem {
  if (origin !== 'string' && origin !== 'array') return say('AT_LEAST', minimum);
  return minimum <= 1 ? say('EMPTY') : say(origin === 'string' ? 'TOO_SHORT' : 'TOO_FEW', minimum);
}

/** The contract's own forms end in an example: "a code is written in capitals, like C1-01". */
function formatProblem({ format, message }: { readonly format: string; readonly message: string }, value: unknown): SaidProblem {
  if (format === 'date' && typeof value === 'string' && DATE.test(value)) return say('NO_SUCH_DATE', value);
  const example = EXAMPLES[format] ?? /\blike (\S+)$/.exec(message)?.[1];
  return example === undefined ? say('PATTERN') : say('WRITTEN_LIKE', example);
}

function say(problem: ShapeProblem, detail: unknown = ''): SaidProblem {
  return { problem, detail: String(detail) };
}
