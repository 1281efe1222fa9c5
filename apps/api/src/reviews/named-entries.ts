import type { Origin } from '@pakhwada/contracts/reviews';
import type { LocalName, Plan } from '@pakhwada/domain/plan';
import { can, type Charge } from '@pakhwada/domain/rights';
import { stateAfter } from '@pakhwada/domain/workflow';
import { officeName } from '../fortnights/summary-of-sheet.ts';
import type { OriginRow } from './origin.repository.ts';

interface Named {
  readonly name: LocalName;
  readonly componentCode: string;
}

/** Entries with the names of the plan. Offices and designations are shown, persons are not; a voucher's number only to those who may read the sheet it stands on. */
export function namedEntries(plan: Plan, charge: Charge, rows: readonly OriginRow[]): Origin['entries'] {
  const names = namesOf(plan);
  return rows.map(({ sortKey: _, action, steps, componentCode, officeCode, sheet, reference, ...row }) => {
    const named = names.get(row.code) ?? names.get(componentCode ?? '') ?? { name: { en: row.code, hi: row.code }, componentCode: componentCode ?? '' };
    return {
      ...row,
      componentCode: componentCode ?? named.componentCode,
      name: named.name,
      reference: mayRead(plan, charge, officeCode, sheet) ? reference : null,
      unitName: row.unit === null ? null : (plan.districts.find((one) => one.lgd === row.unit)?.name ?? plan.state.name),
      state: stateAfter([{ action }]) ?? 'SUBMITTED',
      steps: steps.map(({ officeCode, ...step }) => ({ ...step, office: officeName(plan, officeCode) })),
    };
  });
}

function mayRead(plan: Plan, charge: Charge, officeCode: string, sheet: OriginRow['sheet']): boolean {
  const office = plan.offices.find((one) => one.code === officeCode);
  return office !== undefined && sheet !== null && can(charge, 'READ_SHEETS', { officeCode, officeKind: office.kind, districtLgd: office.districtLgd, sheet });
}

/** Indicators and milestones by their code; components by theirs, for money lines. */
function namesOf(plan: Plan): ReadonlyMap<string, Named> {
  return new Map(
    plan.components.flatMap(({ code: componentCode, shortName, indicators, milestones }): [string, Named][] => [
      [componentCode, { name: shortName, componentCode }],
      ...[...indicators, ...milestones].map(({ code, name }): [string, Named] => [code, { name, componentCode }]),
    ]),
  );
}
