import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { Breach, BreachCode, RowRef } from '@pakhwada/domain/workflow';
import type { z } from 'zod';
import { RuleBreach } from './rule-breach.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a body or a query against the contract's schema, by Nest's own `schema` option. It refuses with every fault at once, each at its row and field, so that the
 * screen can show a fault of shape at its cell like any other.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!schema || type === 'custom') return value;
    const parsed = (schema as unknown as z.ZodType).safeParse(value);
    if (!parsed.success) throw new RuleBreach(parsed.error.issues.slice(0, 200).flatMap((issue) => breachesOf(issue, value)));
    const unkeepable = unkeepableIn(parsed.data).map((path) => shapeBreach('BAD_SHAPE', path, value, 'a character that no database keeps'));
    if (unkeepable.length > 0) throw new RuleBreach(unkeepable);
    return parsed.data;
  }
}

function breachesOf(issue: Issue, body: unknown): Breach[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => shapeBreach('BAD_SHAPE', [...path, key], body, `unknown key "${key}"`));
  return [shapeBreach(codeOf(issue), path, body, issue.message, valueAt(body, issue.path))];
}

/** Where texts hold a NUL or half of a character: JSON allows both, PostgreSQL keeps neither. */
function unkeepableIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (isKeepable(key) ? unkeepableIn(part, [...path, key]) : [path]));
}

export function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function codeOf(issue: Issue): BreachCode {
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_small' && isNumber && issue.minimum === 0) return 'NEGATIVE';
  if (issue.code === 'too_big' && isNumber) return 'TOO_LARGE';
  if (issue.code === 'invalid_type' && (issue.expected === 'int' || issue.expected === 'number')) return 'NOT_A_WHOLE_NUMBER';
  return 'BAD_SHAPE';
}

function shapeBreach(code: BreachCode, path: readonly string[], body: unknown, problem: string, value?: unknown): Breach {
  const isInRow = path[0] === 'rows' && path.length > 1;
  const field = (isInRow ? path.slice(2) : path).join('.');
  return { code, severity: 'BLOCK', row: isInRow ? rowAt(body, Number(path[1])) : null, field: field === '' ? null : field, values: { field: path.join('.'), problem, ...(typeof value === 'number' ? { value } : {}) } };
}

/** What was sent at a place: the words of NEGATIVE and TOO_LARGE name it. */
function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined), body);
}

const ROW_KEYS = { indicatorCode: 'string', unit: 'number', relatesTo: 'string', componentCode: 'string', line: 'number' } as const;

function rowAt(body: unknown, index: number): RowRef | null {
  const row = (body as { rows?: unknown[] }).rows?.[index];
  if (typeof row !== 'object' || row === null) return null;
  return Object.fromEntries(Object.entries(ROW_KEYS).flatMap(([key, type]) => (typeof (row as Record<string, unknown>)[key] === type ? [[key, (row as Record<string, unknown>)[key]]] : []))) as RowRef;
}
