import { CorrectionRequest, StatusSubmission } from '@pakhwada/contracts/progress';
import { salvage } from '../platform/http/in-parts.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { parseShape } from '../platform/http/shape-faults.ts';
import { correctionParts, statusParts } from './submission-parts.ts';

describe('what the rules are given of a body that cannot be read in places', () => {
  it('is a page without the milestone that has no readable day, and with the others', () => {
    const milestones = [{ milestoneCode: 'C1-M1', actualOn: 'soon' }, { milestoneCode: 'C1-M2', actualOn: '2025-04-11' }, { milestoneCode: 'C1-M3', actualOn: '2025-04-12', by: 'me' }];
    const body = { revision: 0, rows: [{ componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones, reasonCode: null, recoveryOn: null, remark: null, nextPlan: 'Go on' }] };
    const { rows, faults } = salvage(body, parseShape(StatusSubmission, body).faults, statusParts) as unknown as { rows: typeof body.rows; faults: readonly { breach: unknown }[] };
    expect(rows[0]!.milestones).toEqual([milestones[1], { milestoneCode: 'C1-M3', actualOn: '2025-04-12' }]);
    expect(faults[0]!.breach).toMatchObject({ field: 'milestones.C1-M1', row: { componentCode: 'C1' } });
  });

  it('is a correction whose value and reason are unreadable, but not one of nothing', () => {
    const body = { indicatorCode: 'C1-01', unit: 901, correctsFortnight: '2025-26-FN01', newValue: 'nine' };
    expect(salvage(body, parseShape(CorrectionRequest, body).faults, correctionParts)).toMatchObject({ indicatorCode: 'C1-01', newValue: -1, reason: '' });
    const nothing = { ...body, indicatorCode: 7 };
    expect(() => salvage(nothing, parseShape(CorrectionRequest, nothing).faults, correctionParts)).toThrow(RuleBreach);
  });
});
