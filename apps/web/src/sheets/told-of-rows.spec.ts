import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@pakhwada/contracts/wire';
import { Refusal } from '../shell/refusal.ts';
import { toldOfRows } from './told-of-rows.ts';

type Told = Problem['breaches'][number];
const told = (row: Told['row'], field: string, code: Told['code'] = 'BAD_SHAPE'): Told => ({ code, severity: 'BLOCK', row, field, values: {}, text: '-' });
const refusal = (...breaches: Told[]): Refusal => new Refusal({ type: 'about:blank', title: 'Refused', status: 422, code: 'BAD_SHAPE', requestId: '', breaches, help: null });
const line = (no: number, amountPaise: number) => ({ line: no, componentCode: 'C1', amountPaise });
const sent = [line(1, 5), line(2, 7)];
const placesOf = (rows: readonly object[], own: readonly Told[], ...breaches: Told[]) => toldOfRows(refusal(...breaches), sent, rows, own).map(({ row, field }) => `${row?.line} ${field}`);

describe('what the server told of rows', () => {
  it('stands at the rows that are as they were sent, and goes with a change', () => {
    const breaches = [told({ componentCode: 'C1', line: 1 }, 'on'), told({ line: 2 }, 'reference')];
    expect(placesOf(sent, [], ...breaches)).toEqual(['1 on', '2 reference']);
    expect(placesOf([line(1, 6), line(2, 7)], [], ...breaches)).toEqual(['2 reference']);
  });

  it('is not said twice, once by the screen and once by the server', () => {
    const own = told({ line: 2 }, 'amountPaise', 'NEGATIVE');
    expect(placesOf(sent, [own], told({ componentCode: 'C1', line: 2 }, 'amountPaise', 'NEGATIVE'), told({ line: 2 }, 'on'))).toEqual(['2 on']);
  });

  it('of no row, or of one that was not sent, is left to the notice above the sheet', () => {
    expect(placesOf(sent, [], told(null, 'revision'), told({ line: 9 }, 'on'), told({}, 'on'))).toEqual([]);
    expect(toldOfRows(new Error('no answer'), sent, sent, [])).toEqual([]);
  });
});
