import { describe, expect, it } from '@jest/globals';
import { aCurvedComponent, aCurvedPlan, aDistrictCounter } from '@pakhwada/testing/builders';
import { cellsOf, currentAmount, officeOfCell, reportingDistricts, sheetsOf } from './cells.ts';

const byPartner = aDistrictCounter({ code: 'C2-01', enteredBy: 'PARTNER' });
const outcome = aDistrictCounter({ code: 'C2-02', enteredBy: 'PARTNER', weightBasisPoints: 0, target: null, districtTargets: [] });
const stand = aDistrictCounter({ code: 'C2-03', enteredBy: 'PMU', level: 'STATE', nature: 'S', weightBasisPoints: 0, target: null, districtTargets: [] });
const plan = aCurvedPlan({ components: [aCurvedComponent(), aCurvedComponent({ code: 'C2', indicators: [byPartner, outcome, stand] })] });
const keys = (officeCode: string) => cellsOf(plan, officeCode).map(({ indicator, unit }) => `${indicator.code}/${unit}`);

describe('cells and sheets', () => {
  it('gives a district its own cells only', () => expect(keys('DIC-2')).toEqual(['C1-01/2']));
  it('gives the partner each district with a target, or each that reports where there is none', () => {
    expect(keys('AGENCY')).toEqual(['C2-01/1', 'C2-01/2', 'C2-01/3', 'C2-02/1', 'C2-02/2', 'C2-02/3']);
  });
  it('gives the PMU the State-level items', () => expect(keys('PMU')).toEqual(['C2-03/0']));
  it('knows no cells of an office outside the plan', () => expect(keys('DIC-77')).toEqual([]));

  it('has one office for each cell', () => {
    const all = plan.offices.flatMap(({ code }) => keys(code));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(10);
    const [first] = plan.components;
    expect(first && officeOfCell(plan, first, aDistrictCounter(), 3)?.code).toBe('DIC-3');
  });

  it('lists every sheet due: a grid where there are cells, a page a component, one money sheet', () => {
    expect(sheetsOf(plan).map(({ officeCode, sheet }) => `${officeCode} ${sheet}`)).toEqual([
      'DIC-1 progress', 'DIC-2 progress', 'DIC-3 progress', 'AGENCY progress', 'PMU progress', 'DEPT status-C1', 'DEPT status-C2', 'PMU money',
    ]);
  });
  it('lists none for a plan without components', () => expect(sheetsOf(aCurvedPlan({ components: [] }))).toEqual([]));

  it('names the districts that report by LGD, and the amount at its last stage', () => {
    expect(reportingDistricts(plan).map(({ lgd }) => lgd)).toEqual([1, 2, 3]);
    expect(currentAmount(plan)?.stage).toBe('IN_PRINCIPLE');
    expect(currentAmount(aCurvedPlan({ amounts: [] }))).toBeNull();
  });
});
