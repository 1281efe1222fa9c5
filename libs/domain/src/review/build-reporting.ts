import { timesOf } from '../calendar/index.ts';
import { reportingDistricts } from '../plan/index.ts';
import { missing, ratioOf } from '../ratio/index.ts';
import { onTimeShare } from '../rollup/index.ts';
import type { SheetFact } from '../workflow/sheet.ts';
import type { Frame } from './frame.ts';
import { knownRatio } from './index-figures.ts';
import type { OfficeReporting, ReceivedNotApproved, Reporting } from './review.ts';

/** Where each sheet due stands, in plan order, and the sheet that came in. */
export interface SheetLine {
  readonly reporting: OfficeReporting;
  readonly districtLgd: number | null;
  readonly handedIn: SheetFact | null;
  readonly wasSilent: boolean; // in the fortnight before
}

const sheetKey = (officeCode: string, sheet: string): string => `${officeCode} ${sheet}`;

export function sheetLinesOf(frame: Frame): SheetLine[] {
  const { facts, plan, fortnight, hasEnded, dueSheets } = frame;
  const { cutOffAt } = timesOf(plan.calendar, fortnight);
  const offices = new Map(plan.offices.map((office) => [office.code, office]));
  const handedIn = new Map(facts.sheets.map((sheet) => [sheetKey(sheet.officeCode, sheet.sheet), sheet]));
  const silent = new Map((facts.opening?.offices ?? []).map((office) => [sheetKey(office.officeCode, office.sheet), office.silentFortnights]));
  return dueSheets.map(({ officeCode, sheet }) => {
    const office = offices.get(officeCode);
    const found = handedIn.get(sheetKey(officeCode, sheet)) ?? null;
    const before = silent.get(sheetKey(officeCode, sheet)) ?? 0;
    return {
      reporting: {
        officeCode,
        name: office?.name ?? { en: officeCode, hi: officeCode },
        sheet,
        state: found?.state ?? 'NOT_REPORTED',
        isOnTime: found !== null && Date.parse(found.firstSubmittedAt) <= Date.parse(cutOffAt),
        silentFortnights: found ? 0 : before + (hasEnded ? 1 : 0),
      },
      districtLgd: office?.districtLgd ?? null,
      handedIn: found,
      wasSilent: before > 0,
    };
  });
}

/** Reporting discipline: handed in counts, whether approved or not; NIL counts; on time is the first submission by the cut-off. 29 of 32 sheets on time: 90.63 %. */
export function buildReporting(lines: readonly SheetLine[], { plan }: Frame): Reporting {
  const offices = lines.map(({ reporting }) => reporting);
  const reported = lines.filter(({ handedIn }) => handedIn !== null);
  const onTime = offices.filter(({ isOnTime }) => isOnTime).length;
  const approved = offices.filter(({ state }) => state === 'APPROVED').length;
  const reporting = new Set(reportingDistricts(plan).map(({ lgd }) => lgd));
  const districts = (of: readonly SheetLine[]) => new Set(of.flatMap(({ districtLgd }) => (districtLgd !== null && reporting.has(districtLgd) ? [districtLgd] : []))).size;
  return {
    expected: offices.length,
    reported: reported.length,
    onTime,
    onTimeShare: knownRatio(onTimeShare(onTime, offices.length)),
    approved,
    approvedShare: reported.length === 0 ? missing('NOT_REPORTED') : ratioOf(approved, reported.length),
    offices,
    districtsReported: districts(reported),
    districtsExpected: districts(lines),
  };
}

/** What came in but was not approved by the freeze, sheet by sheet: it counts 0 and may be taken into the open fortnight. */
export function receivedNotApproved({ facts }: Frame, lines: readonly SheetLine[]): ReceivedNotApproved[] {
  if (facts.basis === 'LIVE') return [];
  const rows = new Map<string, number>();
  const count = (key: string, more = 1) => rows.set(key, (rows.get(key) ?? 0) + more);
  for (const { officeCode, state, values } of facts.plainProgress) if (state !== 'APPROVED' && values.length > 0) count(sheetKey(officeCode, 'progress'), values.length);
  for (const { officeCode, state } of facts.progress) if (state !== 'APPROVED') count(sheetKey(officeCode, 'progress'));
  for (const { officeCode, componentCode } of facts.statuses) count(sheetKey(officeCode, `status-${componentCode}`));
  for (const { officeCode } of facts.money) count(sheetKey(officeCode, 'money'));
  return lines.flatMap(({ reporting: { officeCode, name, sheet }, handedIn }) =>
    handedIn && handedIn.state !== 'APPROVED' ? [{ officeCode, officeName: name, sheet, state: handedIn.state, rows: rows.get(sheetKey(officeCode, sheet)) ?? 0 }] : [],
  );
}
