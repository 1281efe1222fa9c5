import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { OfficeReporting } from '@pakhwada/domain/review';
import { DASH, formatShare } from '@pakhwada/language/format';
import type { QualityPart } from './model.ts';
import type { Source } from './words.ts';

/** Which offices reported, in time, and what came in without being approved. Offices, never persons. */
export function qualityOf(source: Source): QualityPart {
  const { review, say, name } = source;
  const { reporting } = review;
  const share = (figure: Known<Ratio>): string => (isMissing(figure) ? DASH : formatShare(figure, 2));
  const of = (count: number, whole: number): string => say('report.quality.of', { count, whole });
  const isInOrder = (office: OfficeReporting): boolean => office.state === 'APPROVED' && office.isOnTime;
  const inOrder = reporting.offices.filter(isInOrder);
  return {
    heading: say('report.quality.heading'),
    title: reporting.expected === 0 ? say('report.quality.title.none') : say('report.quality.title', { reported: reporting.reported, expected: reporting.expected, share: share(reporting.onTimeShare) }),
    figures: [
      [say('report.quality.reported'), of(reporting.reported, reporting.expected)],
      [say('report.quality.onTime'), `${of(reporting.onTime, reporting.expected)} · ${share(reporting.onTimeShare)}`],
      [say('report.quality.approved'), `${of(reporting.approved, reporting.reported)} · ${share(reporting.approvedShare)}`],
      [say('report.quality.districts'), of(reporting.districtsReported, reporting.districtsExpected)],
    ],
    exceptionsTitle: say('report.quality.exceptions'),
    exceptionColumns: [say('report.column.office'), say('report.column.sheet'), say('report.column.position'), say('report.column.inTime'), say('report.column.silent')],
    exceptions: reporting.offices
      .filter((office) => !isInOrder(office))
      .map((office) => [name(office.name), sheetName(office.sheet, source), say(`report.sheetState.${office.state}`), office.state === 'NOT_REPORTED' ? DASH : say(office.isOnTime ? 'report.yes' : 'report.late'), office.silentFortnights > 0 ? String(office.silentFortnights) : DASH]),
    inOrder: inOrder.length > 0 ? say('report.quality.inOrder', { count: inOrder.length, names: namesOnce(inOrder, source).join('; ') }) : null,
    receivedTitle: say('report.quality.received'),
    receivedColumns: [say('report.column.office'), say('report.column.sheet'), say('report.column.position'), say('report.column.rows')],
    received: review.receivedNotApproved.map((line) => [name(line.officeName), sheetName(line.sheet, source), say(`report.sheetState.${line.state}`), String(line.rows)]),
    receivedNote: say(review.receivedNotApproved.length > 0 ? 'report.quality.received.note' : 'report.quality.received.none'),
    heldTitle: say('report.quality.rules'),
    held: [say('report.quality.rule.nil'), say('report.quality.rule.silence'), say('report.quality.rule.frozen')],
  };
}

/** One office hands in several sheets: it is named once, with the number of its sheets. */
function namesOnce(offices: readonly OfficeReporting[], { name, say }: Source): string[] {
  const counts = new Map<string, number>();
  for (const office of offices) counts.set(name(office.name), (counts.get(name(office.name)) ?? 0) + 1);
  return [...counts].map(([office, count]) => (count === 1 ? office : say('report.quality.sheets', { office, count })));
}

export function sheetName(sheet: string, { say, review, name }: Source): string {
  if (sheet === 'progress') return say('report.sheetName.progress');
  if (sheet === 'money') return say('report.sheetName.money');
  const code = sheet.slice('status-'.length);
  const component = review.components.find((one) => one.code === code);
  return say('report.sheetName.status', { component: component ? `${code} ${name(component.shortName)}` : code });
}
