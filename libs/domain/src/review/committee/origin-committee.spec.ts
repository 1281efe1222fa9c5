import { aRegisterReview, aCommitteeReview } from '@pakhwada/testing/reviews';
import { isMissing } from '../../ratio/index.ts';
import { kindOfFormula, originOf, recompute } from '../index.ts';

const review = aCommitteeReview();
const { actionTaken } = review.committeeWork!;

describe('the origin of the committee’s figures', () => {
  it('names each decision and project behind a count', () => {
    expect(originOf(review, 'committee.overdue')?.terms.map(({ code, name, achieved }) => [code, name.hi, achieved])).toEqual([
      ['HPC-13-2', '13/2 Sign the agreement with the testing laboratory and hand over the land', '1'], ['HPC-14-1', '14/1 सूचीबद्ध प्रशिक्षकों की सूची प्रकाशित की जाए', '1'],
    ]);
    expect(originOf(review, 'committee.projects.CLEARANCES')?.terms.map(({ code }) => code)).toEqual(['P-07']);
    expect(originOf(review, 'committee.projects.TRIAL')?.result).toEqual({ numerator: '0', denominator: '1' });
  });

  it.each([
    ['committee.overdue', { numerator: '2', denominator: '1' }],
    ['committee.running', { numerator: '3', denominator: '1' }],
    ['committee.claimed', { numerator: '1', denominator: '1' }],
    ['committee.closedSince', { numerator: '2', denominator: '1' }],
    ['committee.closedOnTime', actionTaken.closedOnTime],
    ['committee.medianAge', actionTaken.medianAgeDays],
    ['committee.projects.COMMISSIONED', { numerator: '1', denominator: '1' }],
    ['committee.partners.PARTNER-1.timeliness', { numerator: '1', denominator: '1' }],
  ])('%s is the arithmetic shown beside it', (figure, printed) => {
    const origin = originOf(review, figure)!;
    expect([origin.result, recompute(origin)]).toEqual([printed, printed]);
    expect(isMissing(printed)).toBe(false);
    expect(kindOfFormula(origin.formula)).toBe(figure.endsWith('OnTime') || figure.endsWith('timeliness') ? 'SHARE' : 'COUNT');
  });

  it('is not there before rule set 4, for figures a review does not hold, nor for a list that was cut short', () => {
    expect(originOf(aRegisterReview(), 'committee.overdue')).toBeNull();
    expect(['committee', 'committee.all', 'committee.overdue.more', 'committee.projects.NONE', 'committee.partners.NOBODY.timeliness', 'committee.partners.PARTNER-1.acceptance', 'committee.projects.PROPOSAL.x.y'].map((figure) => originOf(review, figure))).toEqual(Array<null>(7).fill(null));
    expect(originOf(aCommitteeReview({ moreProjects: 230 }), 'committee.projects.PROPOSAL')).toBeNull();
  });
});
