import type { Plan } from '@pakhwada/domain/plan';
import { aComponent, aDistrict, aName, anIndicator, anOffice, aPlan } from '@pakhwada/testing/builders';

/** How large a made-up State is. Its cells are districts x components x indicators. */
export interface Size {
  readonly districts: number;
  readonly components: number;
  readonly indicators: number; // of each component, typed by every district
  readonly parts?: number; // of the breakdown each cell is asked for; none: no breakdown
}

export const FIRST_FORTNIGHT = '2018-19-FN01';
const TARGET = 10_000; // of a cell
const FIRST_LGD = 101;
const GROUPS = 'GROUPS';

/** A plan of that size over thirteen years, so that 240 fortnights fit into it. */
export function planOf({ districts, components, indicators, parts = 0 }: Size): Plan {
  const lgds = Array.from({ length: districts }, (_, i) => FIRST_LGD + i);
  const span = { startsOn: '2018-04-01', endsOn: '2031-03-31' };
  const base = aPlan({
    districts: lgds.map((lgd) => aDistrict(lgd)),
    offices: [...lgds.map((lgd) => anOffice(`DIC-${lgd}`, 'DISTRICT', lgd)), anOffice('PMU', 'PMU'), anOffice('DEPT', 'DEPARTMENT'), anOffice('FIN', 'FINANCE'), anOffice('SECY', 'SECRETARIAT')],
    components: Array.from({ length: components }, (_, c) => {
      const code = `C${c + 1}`;
      return aComponent({ ...span, code, indicators: Array.from({ length: indicators }, (_, i) => anIndicator({ ...countedEverywhere(lgds, indicators), breakdowns: parts === 0 ? [] : [GROUPS], code: `${code}-${String(i + 1).padStart(2, '0')}` })) });
    }),
  });
  const groups = { code: GROUPS, kind: 'SINGLE_CHOICE', parts: Array.from({ length: parts }, (_, i) => ({ code: `G${i + 1}`, name: aName(`Group ${i + 1}`) })) } as const;
  return { ...base, breakdownSets: [groups], scheme: { ...base.scheme, ...span, code: 'bench' }, calendar: { ...base.calendar, firstFortnightId: FIRST_FORTNIGHT } };
}

function countedEverywhere(lgds: readonly number[], indicators: number) {
  return { target: TARGET * lgds.length, districtTargets: lgds.map((lgd) => ({ lgd, target: TARGET })), weightBasisPoints: Math.floor(7500 / indicators) };
}
