import { shapeProblemOf, type SaidProblem, type ShapeIssue } from '@pakhwada/contracts/wire';
import type { Breach, BreachCode, RowRef } from '@pakhwada/domain/workflow';
import type { z } from 'zod';

/** A fault of form: where in the body as it was sent, and as the breach that the person is told. */
export interface PlacedFault {
  readonly path: readonly PropertyKey[];
  readonly breach: Breach;
}

export type Parsed = { readonly data: unknown; readonly faults: readonly [] } | { readonly data: null; readonly faults: readonly PlacedFault[] };

/** Checks what was sent against a schema of the contract: what it reads, or every fault at once, each at its row and field. */
export function parseShape(schema: z.ZodType, value: unknown): Parsed {
  const parsed = schema.safeParse(value);
  const faults = parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, value));
  const isTold = (path: readonly PropertyKey[]): boolean => faults.some((fault) => fault.path.every((key, i) => String(key) === String(path[i])));
  const unkeepable = unkeepableIn(parsed.success ? parsed.data : value)
    .filter((path) => !isTold(path))
    .map((path) => faultAt('BAD_SHAPE', path, value, { problem: 'UNKEEPABLE', detail: '' }));
  const all = [...faults, ...unkeepable];
  return all.length > 0 ? { data: null, faults: all } : { data: parsed.data, faults: [] };
}

function faultsOf(issue: ShapeIssue, body: unknown): PlacedFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => faultAt('BAD_SHAPE', [...issue.path, key], body, shapeProblemOf({ ...issue, keys: [key] }, undefined)));
  const value = valueAt(body, issue.path);
  return [faultAt(codeOf(issue, value), issue.path, body, shapeProblemOf(issue, value), value)];
}

const DEEPEST = 8; // no body of the contract goes deeper; what lies below is an unknown key anyway

/** Where texts hold a NUL or half of a character: JSON allows both, PostgreSQL keeps neither. */
function unkeepableIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [path];
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, part]) => (isKeepable(key) ? unkeepableIn(part, [...path, key]) : [path]));
}

export function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** A number of the wrong size or kind is the same breach whether the form or a rule finds it; a number that is not there at all is a fault of form. */
function codeOf(issue: ShapeIssue, value: unknown): BreachCode {
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_small' && isNumber && issue.minimum === 0) return 'NEGATIVE';
  if (issue.code === 'too_big' && isNumber) return 'TOO_LARGE';
  if (value !== undefined && issue.code === 'invalid_type' && (issue.expected === 'int' || issue.expected === 'number')) return 'NOT_A_WHOLE_NUMBER';
  return 'BAD_SHAPE';
}

function faultAt(code: BreachCode, path: readonly PropertyKey[], body: unknown, said: SaidProblem, value?: unknown): PlacedFault {
  const isInRow = path[0] === 'rows' && path.length > 1;
  const field = fieldOf(isInRow ? path.slice(2) : path, isInRow ? valueAt(body, path.slice(0, 2)) : body);
  const values = { field: path.map(String).join('.'), ...(code === 'BAD_SHAPE' ? said : {}), ...(typeof value === 'number' ? { value } : {}) };
  return { path, breach: { code, severity: 'BLOCK', row: isInRow ? rowRefOf(valueAt(body, path.slice(0, 2))) : null, field: field === '' ? null : field, values } };
}

/** As the rules name it: an entry of a list of milestones by its code ("milestones.C2-M1"), everything else by its keys. */
function fieldOf(path: readonly PropertyKey[], within: unknown): string {
  const code = path[0] === 'milestones' ? valueAt(within, [...path.slice(0, 2), 'milestoneCode']) : undefined;
  return typeof code === 'string' ? `milestones.${code}` : path.map(String).join('.');
}

/** What was sent at a place: the words of NEGATIVE and TOO_LARGE name it. */
export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? (part as Record<PropertyKey, unknown>)[key] : undefined), body);
}

const ROW_KEYS = { indicatorCode: 'string', unit: 'number', relatesTo: 'string', componentCode: 'string', line: 'number' } as const;

/** The row as far as it says which it is. */
export function rowRefOf(row: unknown): RowRef | null {
  if (typeof row !== 'object' || row === null) return null;
  return Object.fromEntries(Object.entries(ROW_KEYS).flatMap(([key, type]) => (typeof (row as Record<string, unknown>)[key] === type ? [[key, (row as Record<string, unknown>)[key]]] : []))) as RowRef;
}
