import { describe, expect, it } from '@jest/globals';
import { SHAPE_PROBLEMS } from '@pakhwada/domain/workflow';
import fc from 'fast-check';
import { z } from 'zod';
import { fortnightRoutes } from '../fortnights/index.ts';
import { fundRoutes } from '../funds/index.ts';
import { peopleRoutes } from '../people/index.ts';
import { PlanFile } from '../plan-file/index.ts';
import { progressRoutes } from '../progress/index.ts';
import { freeText } from '../registers/free-text.ts';
import { reviewRoutes } from '../reviews/index.ts';
import type { Route } from './route.ts';
import { shapeProblemOf } from './shape-problem.ts';
import { CivilDate } from './wire.schema.ts';

const at = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
const saidOf = (schema: z.ZodType, value: unknown) => (schema.safeParse(value).error?.issues ?? []).map((issue) => shapeProblemOf(issue, at(value, issue.path)));
const Code = z.string().regex(/^[A-Z]+$/, 'a code is written in capitals, like C1-01');

describe('the problem of a shape', () => {
  it.each([
    ['a text where a number is', z.number(), 'x', 'NOT_NUMBER', ''],
    ['a text where a whole number is', z.int(), 'x', 'NOT_NUMBER', ''],
    ['half a unit', z.int(), 1.5, 'NOT_WHOLE', ''],
    ['a number where a text is', z.string(), 7, 'NOT_TEXT', ''],
    ['a word where yes or no is', z.boolean(), 'yes', 'NOT_YES_NO', ''],
    ['a word where a list is', z.array(z.string()), 'a', 'NOT_LIST', ''],
    ['a list where a group is', z.strictObject({}), [], 'NOT_BLOCK', ''],
    ['a word where a table is', z.record(z.string(), z.int()), 'a', 'NOT_BLOCK', ''],
    ['nothing', z.strictObject({ a: z.int() }), {}, 'MISSING', ''],
    ['an unknown key', z.strictObject({}), { colour: 1 }, 'UNKNOWN_KEY', 'colour'],
    ['another word than the listed', z.enum(['EXACT', 'AT_LEAST']), 'ABOUT', 'ONE_OF', 'EXACT, AT_LEAST'],
    ['another word than the only one', z.literal('pakhwada-plan/1'), 'x', 'ONE_OF', 'pakhwada-plan/1'],
    ['a day no calendar has', z.iso.date(), '2025-02-30', 'NO_SUCH_DATE', '2025-02-30'],
    ['a date written otherwise', z.iso.date(), '30.02.2025', 'WRITTEN_LIKE', '2026-03-31'],
    ['an instant written otherwise', z.iso.datetime(), 'noon', 'WRITTEN_LIKE', '2026-03-31T12:30:00Z'],
    ['an address that is none', z.email(), 'x', 'WRITTEN_LIKE', 'office@example.in'],
    ['a form with an example', Code, 'c', 'WRITTEN_LIKE', 'C1-01'],
    ['a form without one', z.string().regex(/^x$/), 'y', 'PATTERN', ''],
    ['no base64', z.base64(), '%', 'PATTERN', ''],
    ['an empty text', z.string().min(1), '', 'EMPTY', ''],
    ['an empty list', z.array(z.int()).min(1), [], 'EMPTY', ''],
    ['a short text', z.string().min(20), 'x', 'TOO_SHORT', '20'],
    ['a long text', z.string().max(2), 'xxx', 'TOO_LONG', '2'],
    ['a short list', z.array(z.int()).min(2), [1], 'TOO_FEW', '2'],
    ['a long list', z.array(z.int()).max(1), [1, 2], 'TOO_MANY', '1'],
    ['a small number', z.int().min(1), 0, 'AT_LEAST', '1'],
    ['a big number', z.int().max(24), 25, 'AT_MOST', '24'],
    ['more decimals than are kept', z.number().multipleOf(0.01), 0.001, 'DECIMALS', '0.01'],
    ['a key of another form', z.record(Code, z.int()), { x: 1 }, 'WRITTEN_LIKE', 'C1-01'],
    ['none of several shapes', z.union([z.int(), z.boolean()]), 'x', 'OTHERWISE', ''],
    ['a day before the first year', CivilDate, '0000-01-01', 'NO_SUCH_DATE', '0000-01-01'],
    ['an Aadhaar number among free words', freeText(300), 'ID २३४१ २३४१ २३४६', 'AADHAAR', ''],
    ['a rule of one schema alone', z.string().refine((text) => text === ''), 'x', 'OTHERWISE', ''],
  ] as const)('names %s', (_, schema, value, problem, detail) => {
    expect(saidOf(schema, value)).toEqual([{ problem, detail }]);
  });

  it('is a known code with no sentence of zod in it, whatever is sent to any body or query of the contract', () => {
    const shapes = [peopleRoutes, fortnightRoutes, progressRoutes, fundRoutes, reviewRoutes].flatMap((routes) => (Object.values(routes) as Route[]).flatMap(({ body, query }) => [body, query].flatMap((shape) => shape ?? [])));
    const keys = ['revision', 'version', 'rows', 'indicatorCode', 'unit', 'relatesTo', 'value', 'breakdowns', 'milestones', 'line', 'on', 'reference', 'reason', 'sheets', 'login', 'file'];
    const values = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, '', 'x', '2025-02-30', '2025-26-FN01', -1, 0, 1.5, 1e17, true), tie('list'), tie('group')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      group: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    })).value;
    expect(shapes.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.constantFrom(...shapes, PlanFile), values, (schema, value) => {
        for (const issue of schema.safeParse(value).error?.issues ?? []) {
          const { problem, detail } = shapeProblemOf(issue, at(value, issue.path));
          expect(SHAPE_PROBLEMS).toContain(problem);
          expect(detail).not.toMatch(/invalid|expected|too (big|small)|received|unrecognized/i);
        }
      }),
    );
  });
});
