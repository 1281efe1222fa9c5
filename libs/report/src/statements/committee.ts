import type { ActionLine, CommitteeReview, PartnerLine } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { codeWord, officeWords, placeName } from '../document/committee/words.ts';
import type { Source } from '../document/words.ts';
import { countCell, exactRupeesCell, rupeesCell, shareCell } from '../workbook/number-cells.ts';
import { cellOf, type StatementTable, type TableCell } from './table.ts';
import { titleLines } from './title-lines.ts';

type Say = Source['say'];
const book = (say: Say, key: 'actions' | 'projects' | 'asks' | 'partners' | 'risks'): string => say(`report.committee.book.${key}`);
const dayCell = (on: string | null, { language }: Source): string | null => (on === null ? null : formatDate(on, 'record', language));
const wordCell = (family: string, code: string | null, { language }: Source): string | null => (code === null ? null : codeWord(language, family, code));

/** The action taken report with what was closed since the last sitting: one line a decision. */
export function actionsTable(source: Source, { actionTaken }: CommitteeReview): StatementTable {
  const { say } = source;
  const text = (key: 'decision' | 'office' | 'due' | 'taken' | 'status' | 'reason' | 'no') => say(`report.committee.actions.${key}`);
  return {
    name: book(say, 'actions'),
    widths: [12, 10, 60, 12, 30, 14, 14, 14, 12, 60, 28, 12, 12, 30, 14],
    above: titleLines(source, say('report.committee.actions.heading')),
    head: [
      [
        ...[text('no'), say('report.committee.book.committee'), text('decision'), say('report.column.component'), text('office'), say('report.committee.book.decidedOn'), say('report.committee.book.firstDue'), text('due')],
        ...[say('report.committee.book.extensions'), text('taken'), text('status'), say('report.committee.book.lateDays'), say('report.committee.book.ageDays'), text('reason'), say('report.committee.book.closedOn')],
      ],
    ],
    rows: [...actionTaken.open, ...actionTaken.closedSince].map((line) => ({ cells: actionCells(line, source) })),
  };
}

function actionCells(line: ActionLine, source: Source): TableCell[] {
  const { name } = source;
  return [
    ...[line.number, line.committeeCode, officeWords(line.text, source).text, line.componentCode, name(line.office)],
    ...[line.decidedOn, line.originalDueOn, line.dueOn].map((on) => dayCell(on, source)),
    countCell(line.extensions),
    line.actionTaken ? officeWords(line.actionTaken, source).text : null,
    wordCell('actionWord', line.word, source),
    ...[countCell(line.daysLate), countCell(line.ageDays)],
    ...[wordCell('reason', line.reasonCode, source), dayCell(line.closedOn, source)],
  ];
}

/** Projects on their way and those commissioned since the last sitting. */
export function projectsTable(source: Source, { projects }: CommitteeReview): StatementTable {
  const { say } = source;
  const text = (key: 'project' | 'district' | 'stage' | 'days' | 'sittings' | 'blocker' | 'promised' | 'invested' | 'target' | 'asksColumn') => say(`report.committee.projects.${key}`);
  return {
    name: book(say, 'projects'),
    widths: [14, 50, 36, 20, 22, 26, 14, 12, 12, 22, 20, 20, 12, 12, 16, 10],
    above: titleLines(source, say('report.committee.projects.heading')),
    head: [
      [
        ...[say('report.committee.book.number'), text('project'), say('report.committee.book.promoter'), say('report.committee.book.sector'), text('district'), text('stage'), say('report.committee.projects.on')],
        ...[text('days'), text('sittings'), text('blocker'), text('promised'), text('invested'), say('report.committee.book.jobsPromised'), say('report.committee.book.jobsActual'), text('target'), text('asksColumn')],
      ],
    ],
    rows: [...projects.projects, ...projects.commissionedSince].map((line) => ({
      cells: [
        ...[line.key, line.title, line.promoter, wordCell('register.choice', line.sector, source), placeName(source, line.district), wordCell('register.step', line.stage, source), dayCell(line.stageSince, source)],
        ...[countCell(line.daysInStage), countCell(line.sittingsPending), wordCell('register.choice', line.blocker, source)],
        ...[cellOf(line.investmentPaise, rupeesCell), cellOf(line.investedPaise, rupeesCell), cellOf(line.jobsPromised, countCell), cellOf(line.jobsActual, countCell)],
        ...[dayCell(line.commissioningOn, source), countCell(line.asksPending)],
      ],
    })),
  };
}

/** What projects ask for and nobody has decided. */
export function asksTable(source: Source, { projects }: CommitteeReview): StatementTable {
  const { say } = source;
  const text = (key: 'ask' | 'askOf' | 'quantity' | 'department' | 'due' | 'action') => say(`report.committee.projects.${key}`);
  return {
    name: book(say, 'asks'),
    widths: [16, 26, 50, 26, 20, 26, 30, 14, 12, 16],
    above: titleLines(source, say('report.committee.projects.asks')),
    head: [[say('report.committee.book.number'), text('ask'), text('askOf'), text('quantity'), say('report.committee.decisions.amount'), text('department'), say('report.committee.risks.owner'), text('due'), say('report.committee.book.lateDays'), text('action')]],
    rows: projects.asks.map((ask) => ({
      cells: [
        ...[ask.key, wordCell('register.choice', ask.kind, source), `${ask.projectKey} ${ask.projectTitle}`, ask.quantity, cellOf(ask.amountPaise, rupeesCell), wordCell('register.choice', ask.department, source), ask.officer],
        ...[dayCell(ask.dueOn, source), countCell(ask.daysLate), ask.actionPointId],
      ],
    })),
  };
}

/** The scorecard: one line for each partner and unit cost. */
export function partnersTable(source: Source, { partners }: CommitteeReview): StatementTable {
  const { say } = source;
  const text = (key: 'partner' | 'components' | 'standing' | 'sheets' | 'acceptance' | 'evidence' | 'unitCost' | 'presence' | 'paid' | 'delivered' | 'late' | 'observations') => say(`report.committee.partners.${key}`);
  return {
    name: book(say, 'partners'),
    widths: [40, 14, 20, 14, 14, 14, 14, 20, 20, 14, 14, 14, 14, 12, 12],
    above: titleLines(source, say('report.committee.partners.heading')),
    head: [
      [
        ...[text('partner'), text('components'), text('standing'), text('sheets'), text('acceptance'), text('evidence'), say('report.committee.book.indicator'), text('unitCost'), say('report.committee.projects.norm')],
        ...[say('report.committee.book.offNorm'), text('presence'), text('paid'), text('delivered'), text('late'), text('observations')],
      ],
    ],
    rows: partners.map((line) => ({ cells: partnerCells(line, source) })),
  };
}

function partnerCells(line: PartnerLine, source: Source): TableCell[] {
  const [cost] = line.unitCost;
  return [
    ...[source.name(line.name), line.componentCodes.join(', '), line.state === null ? source.say('report.committee.partners.noRecord') : wordCell('partnerState', line.state, source)],
    ...[line.timeliness, line.acceptance, line.evidence].map((share) => cellOf(share, shareCell)),
    ...(cost ? [cost.indicatorCode, cellOf(cost.costPaise, exactRupeesCell), rupeesCell(cost.normPaise), cellOf(cost.offNorm, shareCell)] : [null, null, null, null]),
    ...[line.presence, line.paidOfValue, line.deliveredOfDue].map((share) => cellOf(share, shareCell)),
    ...[countCell(line.deliverablesLate), countCell(line.observationsOpen)],
  ];
}

export function risksTable(source: Source, { risks }: CommitteeReview): StatementTable {
  const { say, name } = source;
  const text = (key: 'risk' | 'kindColumn' | 'component' | 'rating' | 'owner' | 'age' | 'due' | 'reason') => say(`report.committee.risks.${key}`);
  return {
    name: book(say, 'risks'),
    widths: [12, 60, 18, 12, 12, 12, 12, 30, 14, 12, 14, 12, 30, 50, 50],
    above: titleLines(source, say('report.committee.risks.heading')),
    head: [
      [
        ...[say('report.committee.book.number'), text('risk'), text('kindColumn'), text('component'), say('report.committee.book.probability'), say('report.committee.book.impact'), text('rating'), text('owner')],
        ...[say('report.committee.book.raisedOn'), text('age'), text('due'), say('report.committee.book.lateDays'), text('reason'), say('report.committee.book.trigger'), say('report.committee.book.response')],
      ],
    ],
    rows: risks.map((line) => ({
      cells: [
        ...[line.key, line.title, say(`report.committee.risks.kind.${line.kind}`), line.componentCode, countCell(line.probability), countCell(line.impact), countCell(line.rating), line.ownerOffice ? name(line.ownerOffice) : null],
        ...[dayCell(line.raisedOn, source), countCell(line.ageDays), dayCell(line.dueOn, source), countCell(line.daysLate), wordCell('reason', line.reasonCode, source), line.trigger, line.response],
      ],
    })),
  };
}
