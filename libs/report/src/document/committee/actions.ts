import { isMissing } from '@pakhwada/domain/ratio';
import type { ActionLine, ActionTaken, CommitteeReview, SittingTrend, StatusCode } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatDecimal, formatShare } from '@pakhwada/language/format';
import type { Source } from '../words.ts';
import type { ActionRow, ActionsPart, Standing } from './model.ts';
import { codeWord, officeWords, plainWords } from './words.ts';

const COLUMNS = ['no', 'decision', 'office', 'due', 'taken', 'status', 'reason'] as const;
const FATES = [['closedOnTime', 'onTime', 'BLUE'], ['closedLate', 'late', 'AMBER'], ['claimed', 'claimed', 'GREEN'], ['open', 'open', 'OPEN'], ['dropped', 'dropped', 'GREY']] as const;

/** Page 3: every open decision, overdue first, then those closed since the last sitting, and what became of the decisions of each sitting. */
export function actionsOf(source: Source, { actionTaken, lastSitting }: CommitteeReview): ActionsPart {
  const { say } = source;
  const { open, closedSince } = actionTaken;
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  const band = (key: 'overdue' | 'running' | 'claimed' | 'closed', lines: readonly ActionLine[]) => (lines.length === 0 ? [] : [{ name: `${say(`report.committee.actions.band.${key}`)} (${formatCount(lines.length)})`, isAlarm: key === 'overdue', rows: lines.map((line) => rowOf(line, source)) }]);
  return {
    heading: say('report.committee.actions.heading'),
    title: open.length === 0 ? say('report.committee.actions.title.none') : say('report.committee.actions.title', { open: open.length, overdue: overdue.length }),
    unit: say('report.committee.actions.unit'),
    figures: figuresOf(actionTaken, lastSitting, source),
    columns: COLUMNS.map((key, at) => ({ name: say(`report.committee.actions.${key}`), number: `(${at + 1})` })),
    bands: [...band('overdue', overdue), ...band('running', open.filter(({ isOverdue, state }) => state === 'OPEN' && !isOverdue)), ...band('claimed', open.filter(({ state }) => state === 'CLAIMED')), ...band('closed', closedSince)],
    empty: open.length + closedSince.length > 0 ? null : say('report.committee.actions.empty'),
    trend: trendOf(actionTaken.trend, source),
    remarks: [say('report.committee.actions.note')],
  };
}

function figuresOf({ counts, closedOnTime, medianAgeDays }: ActionTaken, lastSitting: CommitteeReview['lastSitting'], { say, language }: Source): ActionsPart['figures'] {
  const overdue = counts.overdueBehind + counts.overdueNotStarted;
  const figure = (key: 'overdue' | 'running' | 'claimed' | 'closed' | 'onTime' | 'age', text: string, context: string, isAlarm = false) => ({ label: say(`report.committee.actions.figure.${key}`), figure: text, context, isAlarm });
  const reason = (known: typeof closedOnTime, text: string) => (isMissing(known) ? say(`missing.${known.missing}`) : text);
  return [
    figure('overdue', formatCount(overdue), say('report.committee.actions.figure.overdue.context', { behind: counts.overdueBehind, not: counts.overdueNotStarted }), overdue > 0),
    figure('running', formatCount(counts.onSchedule + counts.behindNotDue + counts.notStarted), say('report.committee.actions.figure.running.context', { on: counts.onSchedule, behind: counts.behindNotDue, not: counts.notStarted })),
    figure('claimed', formatCount(counts.claimed), say('report.committee.actions.figure.claimed.context')),
    figure('closed', formatCount(counts.closedSince), lastSitting ? say('report.committee.actions.figure.closed.context', { no: String(lastSitting.no), date: formatDate(lastSitting.on, 'record', language) }) : say('report.committee.actions.figure.closed.none')),
    figure('onTime', isMissing(closedOnTime) ? DASH : formatShare(closedOnTime, 0), reason(closedOnTime, say('report.committee.actions.figure.onTime.context'))),
    figure('age', isMissing(medianAgeDays) ? DASH : formatDecimal(BigInt(medianAgeDays.numerator), BigInt(medianAgeDays.denominator), medianAgeDays.denominator === '1' ? 0 : 1), reason(medianAgeDays, say('report.committee.actions.figure.age.context'))),
  ];
}

function rowOf(line: ActionLine, source: Source): ActionRow {
  const { say, name, language } = source;
  const day = (on: string) => formatDate(on, 'record', language);
  const late = line.daysLate > 0 ? say('report.committee.daysLate', { days: line.daysLate }) : null;
  const isClosed = line.state === 'CLOSED';
  return {
    number: line.number,
    decidedOn: day(line.decidedOn),
    decision: officeWords(line.text, source),
    component: line.componentCode,
    office: name(line.office),
    dueOn: day(line.dueOn),
    dueNotes: [
      ...(line.extensions > 0 ? [say('report.committee.actions.firstDue', { date: day(line.originalDueOn), count: line.extensions })] : []),
      ...(line.askedDueOn === null ? [] : [say('report.committee.actions.asked', { date: day(line.askedDueOn) })]),
    ],
    taken: line.actionTaken ? officeWords(line.actionTaken, source) : plainWords(line.toldOn === null ? say('report.committee.actions.nothingTold') : DASH),
    toldOn: line.toldOn === null ? null : say('report.committee.actions.toldOn', { date: day(line.toldOn) }),
    standing: standingOf(line, source),
    lateness: isClosed ? `${say('report.committee.actions.closedOn', { date: day(line.closedOn ?? line.dueOn) })}; ${late ?? say('report.committee.actions.inTime')}` : late,
    reason: line.reasonCode === null ? DASH : codeWord(language, 'reason', line.reasonCode),
  };
}

/** The four words of e-Samiksha with the shapes of the status (DOMAIN 4.4): what is overdue is red, whatever word its owner found. */
function standingOf({ word, isOverdue }: ActionLine, { language }: Source): Standing {
  const codes: Readonly<Record<ActionLine['word'], StatusCode>> = { IMPLEMENTED: 'BLUE', ON_SCHEDULE: 'GREEN', BEHIND: 'AMBER', NOT_STARTED: 'GREY' };
  return { code: isOverdue ? 'RED' : codes[word], word: codeWord(language, 'actionWord', word) };
}

function trendOf(trend: readonly SittingTrend[], { say, language }: Source): ActionsPart['trend'] {
  const told = trend.filter((one) => FATES.some(([fate]) => one[fate] > 0)); // a sitting that decided nothing to follow is left out
  return {
    title: say('report.committee.actions.trend'),
    columns: [say('report.committee.actions.trend.sitting'), say('report.committee.actions.trend.date'), ...FATES.map(([, key]) => say(`report.committee.actions.trend.${key}`))],
    codes: FATES.map(([, , code]) => code),
    rows: told.map((one) => ({
      cells: [String(one.no), formatDate(one.on, 'record', language), ...FATES.map(([fate]) => (one[fate] === 0 ? DASH : formatCount(one[fate])))],
      parts: FATES.flatMap(([fate, , code]) => (one[fate] > 0 ? [{ code, count: one[fate] }] : [])),
    })),
    empty: told.length > 0 ? null : say('report.committee.actions.trend.none'),
  };
}
