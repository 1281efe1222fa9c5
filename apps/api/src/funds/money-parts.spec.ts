import { MoneySubmission } from '@pakhwada/contracts/funds';
import { PLAIN_MONEY, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import { block } from '@pakhwada/domain/workflow';
import { salvage, type InParts } from '../platform/http/in-parts.ts';
import { parseShape } from '../platform/http/shape-faults.ts';
import { moneyParts, withoutOpenSums } from './money-parts.ts';

const line = { line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: 5, on: '2025-04-09', reference: 'GO/1', remark: null };
const read = (...rows: object[]) => {
  const body = { revision: 0, rows };
  return salvage(body, parseShape(MoneySubmission, body).faults, moneyParts) as unknown as InParts<{ readonly rows: readonly MoneyRow[] }>;
};

describe('a money sheet that cannot be read in places', () => {
  it('sets a line of unknown type aside, and keeps one without an amount or a day', () => {
    const { rows } = read({ ...line, type: 'GIFT' }, { ...line, line: 2, amountPaise: '5' }, { ...line, line: 3, on: '2025-02-30' });
    expect(rows).toEqual([{ ...PLAIN_MONEY, ...line, line: 2, amountPaise: 0 }, { ...PLAIN_MONEY, ...line, line: 3, on: '' }]);
  });

  it.each<[string, MoneyType | 'GIFT', object, number]>([
    ['a release that might cover it', 'RELEASE', { amountPaise: 'x' }, 0],
    ['a line that might be one', 'GIFT', {}, 0],
    ['an expenditure, which cannot', 'EXPENDITURE', { amountPaise: 'x' }, 1],
    ['a release for another component', 'RELEASE', { amountPaise: 'x', componentCode: 'C2' }, 1],
    ['a release whose day alone is wrong', 'RELEASE', { on: 'x' }, 1],
    ['a release with an unknown key', 'RELEASE', { colour: 'red' }, 1],
  ])('says that more was spent than released unless a line is open: %s', (_, type, change, told) => {
    const { rows, faults } = read({ ...line, type, ...change });
    const spent = block('SPENT_ABOVE_RELEASED', { componentCode: 'C1', spentPaise: 2, releasedPaise: 1 } as never, { row: { line: 9 }, field: 'amountPaise' });
    expect(withoutOpenSums(faults, rows, [spent])).toHaveLength(told);
  });
});
