import type { OfficeText } from '../../committee/sitting.ts';
import type { LocalName } from '../../plan/index.ts';
import { NOTHING_RECORDED, countTerm, ratioOrNull, whole } from '../origin-parts.ts';
import type { OriginParts, OriginTerm } from '../origin-parts.ts';
import type { Review } from '../review.ts';
import type { ActionLine, CommitteeReview } from './committee-review.ts';

/**
 * The decisions, projects and sheets behind a figure of the committee's work: `committee.overdue`, `committee.running`, `committee.claimed`, `committee.closedSince`, `committee.closedOnTime`, `committee.medianAge`,
 * `committee.projects.CLEARANCES`, `committee.partners.IIM.timeliness`. Two decisions overdue are 13/2 and 14/1, one each. Null before rule set 4, and for what the review does not hold.
 */
export function committeeOrigin({ committeeWork }: Review, [first = '', second = '', third = '', ...more]: readonly string[]): OriginParts | null {
  if (!committeeWork || more.length > 0) return null;
  if (first === 'projects' && third === '') return projectsOrigin(committeeWork, second);
  if (first === 'partners' && third === 'timeliness') return timelinessOrigin(committeeWork, second);
  return second === '' ? actionsOrigin(committeeWork, first) : null;
}

function actionsOrigin({ actionTaken: { open, closedSince, closedOnTime, dueByNow, closedByTheirDay, medianAgeDays } }: CommitteeReview, figure: string): OriginParts | null {
  const counted = (lines: readonly ActionLine[]): OriginParts => ({ formula: 'actionsCounted', result: whole(lines.length), terms: lines.map((line) => countTerm(line.actionPointId, actionName(line), 1)), selectors: NOTHING_RECORDED });
  switch (figure) {
    case 'overdue':
      return counted(open.filter(({ isOverdue }) => isOverdue));
    case 'running':
      return counted(open.filter(({ isOverdue, state }) => state === 'OPEN' && !isOverdue));
    case 'claimed':
      return counted(open.filter(({ state }) => state === 'CLAIMED'));
    case 'closedSince':
      return counted(closedSince);
    case 'closedOnTime': {
      const terms = [countTerm('closedByTheirDay', NO_NAME, closedByTheirDay), countTerm('dueByNow', NO_NAME, dueByNow)];
      return { formula: 'closedOnTime', result: ratioOrNull(closedOnTime), terms: dueByNow === 0 ? [] : terms, selectors: NOTHING_RECORDED };
    }
    case 'medianAge':
      return { formula: 'medianAge', result: ratioOrNull(medianAgeDays), terms: open.map((line) => countTerm(line.actionPointId, actionName(line), line.ageDays)), selectors: NOTHING_RECORDED };
    default:
      return null;
  }
}

/** The projects that stand at a stage; null where the list of the review does not hold them all. */
function projectsOrigin({ projects: { pipeline, projects, commissionedSince } }: CommitteeReview, stage: string): OriginParts | null {
  const counted = pipeline.find((one) => one.stage === stage)?.count;
  const lines = [...projects, ...commissionedSince].filter((line) => line.stage === stage);
  if (counted === undefined || counted !== lines.length) return null;
  return { formula: 'projectsCounted', result: whole(counted), terms: lines.map(({ key, title }): OriginTerm => countTerm(key, sameName(`${key} ${title}`), 1)), selectors: NOTHING_RECORDED };
}

function timelinessOrigin({ partners }: CommitteeReview, officeCode: string): OriginParts | null {
  const partner = partners.find((one) => one.officeCode === officeCode);
  if (!partner) return null;
  const { sheets, timeliness } = partner;
  const terms = [countTerm('sheetsInTime', NO_NAME, sheets.onTime), countTerm('sheetsExpected', NO_NAME, sheets.expected)];
  return { formula: 'sheetsInTime', result: ratioOrNull(timeliness), terms: sheets.expected === 0 ? [] : terms, selectors: NOTHING_RECORDED };
}

const sameName = (text: string): LocalName => ({ en: text, hi: text });
const NO_NAME = sameName('');

function actionName({ number, text }: ActionLine): LocalName {
  const said = ({ en, hi }: OfficeText): LocalName => ({ en: `${number} ${en || hi}`, hi: `${number} ${hi || en}` });
  return said(text);
}
