import { financialYearEnd } from '../calendar/index.ts';
import type { LocalName, Plan } from '../plan/plan.ts';
import { compare, fromRatio, isMissing, knownOr, subtract, ZERO } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import type { ActionLine } from '../review/committee/committee-review.ts';
import type { ComponentReview, IndexFigures, Review, SentenceValue } from '../review/review.ts';
import { component, count, date, index, named, paise, points, share } from '../review/sentence-values.ts';
import type { AgendaKind, AgendaOrigin } from './agenda.ts';

/** Every phrase a suggested item is made of, with its values; message key `agenda.<code>`. */
export const AGENDA_PHRASES = {
  redTitle: ['component'],
  redBackground: ['component', 'amount', 'on'],
  redStatus: ['achieved', 'planned', 'spi'],
  redStatusUnknown: [],
  redReason: ['reason'],
  redProposal: ['component', 'office'],
  redOptionRecover: [],
  redOptionMove: [],
  slipTitle: ['component'],
  slipStatus: ['component', 'points', 'behind'],
  slipProposal: ['component', 'office'],
  lapseTitle: ['lapse', 'on'],
  lapseStatus: ['released', 'spent'],
  lapseIssue: ['component', 'part'],
  lapseProposal: ['lapse'],
  lapseOptionPace: [],
  lapseOptionMove: [],
  overdueTitle: ['count'],
  overdueStatus: ['count', 'number', 'office', 'days'],
  overdueProposal: [],
  askTitle: ['ask', 'project'],
  askQuantity: ['quantity'],
  askStatus: ['department', 'on'],
  askStatusNoDay: ['department'],
  askLate: ['days'],
  askProposal: ['department', 'ask'],
  stalledTitle: ['project'],
  stalledStatus: ['promoter', 'days', 'sittings'],
  stalledIssue: ['department'],
  stalledProposal: ['project'],
} as const;
export type AgendaPhraseCode = keyof typeof AGENDA_PHRASES;

/** A value of a phrase: those of computed sentences, and a choice of a register by its code. */
export type AgendaValue = SentenceValue | { readonly kind: 'choice'; readonly code: string };

/** A phrase in code and values; `decided` is the rule that decided a status (message key `decided.<code>`). */
export type AgendaPhrase =
  | { readonly of: 'agenda'; readonly code: AgendaPhraseCode; readonly values: Readonly<Record<string, AgendaValue>> }
  | { readonly of: 'decided'; readonly code: string; readonly values: Readonly<Record<string, SentenceValue>> };

/** An item the figures propose, in phrases: language words it in every language of the office. */
export interface SuggestedItem {
  readonly origin: AgendaOrigin;
  readonly subject: string;
  readonly kind: AgendaKind;
  readonly componentCode: string | null;
  readonly title: readonly AgendaPhrase[];
  readonly background: readonly AgendaPhrase[];
  readonly presentStatus: readonly AgendaPhrase[];
  readonly issue: readonly AgendaPhrase[];
  readonly proposal: readonly AgendaPhrase[];
  readonly options: readonly (readonly AgendaPhrase[])[];
  readonly amountPaise: number | null;
  readonly officeCode: string | null;
}

export interface AgendaGround {
  readonly review: Review;
  readonly before: Review | null; // the one the last sitting had before it
  readonly plan: Pick<Plan, 'components' | 'offices'>;
  readonly committee: { readonly code: string; readonly district: number | null };
}

const MOST_SLIPS = 3;
const MOST_OF_EACH = 10; // an agenda is read in an hour

/**
 * What the figures put before a committee (DOMAIN 4.2), always in this order: components seriously behind, those that slipped since the last sitting, money that may lapse, decisions overdue, asks not decided, projects
 * stalled. A component at 40 % of 60 % planned that stood at 40 of 50 slipped by 10 points. Before a district's committee come its own projects and its own overdue decisions.
 */
export function suggestAgenda(ground: AgendaGround): SuggestedItem[] {
  const ofState = ground.committee.district === null ? [...redComponents(ground), ...slips(ground), ...moneyAtRisk(ground)] : [];
  return [...ofState, ...overdueActions(ground), ...pendingAsks(ground), ...stalledProjects(ground)];
}

function redComponents({ review, plan }: AgendaGround): SuggestedItem[] {
  return review.components.filter(({ verdict }) => verdict.status === 'RED').map((one) => {
    const { physical, planned, spi } = one.index;
    const isKnown = !isMissing(physical) && !isMissing(planned) && !isMissing(spi);
    return {
      ...frame('RED_COMPONENT', one.code, 'DECISION', one.code, plan),
      title: [phrase('redTitle', { component: component(one) })],
      background: [phrase('redBackground', { component: component(one), amount: paise(one.money.amountPaise), on: date(one.endsOn) })],
      presentStatus: [isKnown ? phrase('redStatus', { achieved: share(physical), planned: share(planned), spi: index(spi) }) : phrase('redStatusUnknown', {})],
      issue: [{ of: 'decided', code: one.verdict.decidedBy.code, values: one.verdict.decidedBy.values }, ...(one.reasonCode === null ? [] : [phrase('redReason', { reason: { kind: 'reason', reason: one.reasonCode } })])],
      proposal: [phrase('redProposal', { component: component(one), office: named(one.officerOffice) })],
      options: [[phrase('redOptionRecover', {})], [phrase('redOptionMove', {})]],
    };
  });
}

/** Components not yet red whose gap to the plan widened since the last sitting, widest first. */
function slips({ review, before, plan }: AgendaGround): SuggestedItem[] {
  const slipped = review.components.flatMap((one) => {
    const [now, then] = [gapOf(one.index), gapOf(indexBefore(one, before))];
    if (one.verdict.status === 'RED' || now === null || then === null) return [];
    const slip = subtract(now, then);
    return compare(now, ZERO) > 0 && compare(slip, ZERO) > 0 ? [{ one, now, slip }] : [];
  });
  return slipped.sort((a, b) => compare(b.slip, a.slip)).slice(0, MOST_SLIPS).map(({ one, now, slip }) => ({
    ...frame('SLIP', one.code, 'DECISION', one.code, plan),
    title: [phrase('slipTitle', { component: component(one) })],
    presentStatus: [phrase('slipStatus', { component: component(one), points: points(slip), behind: points(now) })],
    proposal: [phrase('slipProposal', { component: component(one), office: named(one.officerOffice) })],
  }));
}

function moneyAtRisk({ review, plan }: AgendaGround): SuggestedItem[] {
  const { money } = review.figures;
  const lapse = knownOr(money.projectedLapsePaise, 0);
  if (lapse <= 0) return [];
  const holder = review.components.reduce<ComponentReview | null>((most, one) => (most !== null && lapseOf(most) >= lapseOf(one) ? most : one), null);
  const values = { lapse: paise(lapse), on: date(financialYearEnd(review.asOn)) };
  return [
    {
      ...frame('MONEY_AT_RISK', 'YEAR', 'DECISION', null, plan),
      title: [phrase('lapseTitle', values)],
      presentStatus: [phrase('lapseStatus', { released: paise(money.releasedFyPaise), spent: paise(money.spentFyPaise) })],
      issue: holder && lapseOf(holder) > 0 ? [phrase('lapseIssue', { component: component(holder), part: paise(lapseOf(holder)) })] : [],
      proposal: [phrase('lapseProposal', { lapse: values.lapse })],
      options: [[phrase('lapseOptionPace', {})], [phrase('lapseOptionMove', {})]],
      amountPaise: lapse,
      officeCode: plan.offices.find(({ kind }) => kind === 'PMU')?.code ?? null,
    },
  ];
}

/** One item for all that is overdue of this committee's decisions: the report on them hangs below it. */
function overdueActions({ review, plan, committee }: AgendaGround): SuggestedItem[] {
  const overdue = (review.committeeWork?.actionTaken.open ?? []).filter(({ isOverdue, committeeCode }) => isOverdue && committeeCode === committee.code);
  const longest = overdue.reduce<ActionLine | null>((most, one) => (most !== null && most.daysLate >= one.daysLate ? most : one), null);
  if (!longest) return [];
  const values = { count: count(overdue.length) };
  return [
    {
      ...frame('OVERDUE_ACTIONS', 'ALL', 'ACTION_TAKEN', null, plan),
      title: [phrase('overdueTitle', values)],
      presentStatus: [phrase('overdueStatus', { ...values, number: text(longest.number), office: named(longest.office), days: count(longest.daysLate) })],
      proposal: [phrase('overdueProposal', {})],
    },
  ];
}

/** What projects asked for and nobody has decided, latest first. */
function pendingAsks({ review, plan, committee }: AgendaGround): SuggestedItem[] {
  const projects = review.committeeWork?.projects;
  if (!projects) return [];
  const isOwn = (projectKey: string): boolean => projects.projects.some(({ key, district }) => key === projectKey && district === committee.district);
  const asks = projects.asks.filter(({ projectKey }) => committee.district === null || isOwn(projectKey));
  return asks.toSorted((a, b) => b.daysLate - a.daysLate).slice(0, MOST_OF_EACH).map((ask) => {
    const department: AgendaValue = { kind: 'choice', code: ask.department ?? 'OTHER' };
    const asked: AgendaValue = { kind: 'choice', code: ask.kind };
    return {
      ...frame('ASK', ask.recordId, 'DECISION', null, plan),
      title: [phrase('askTitle', { ask: asked, project: text(ask.projectTitle) })],
      background: ask.quantity === null ? [] : [phrase('askQuantity', { quantity: text(ask.quantity) })],
      presentStatus: [ask.dueOn === null ? phrase('askStatusNoDay', { department }) : phrase('askStatus', { department, on: date(ask.dueOn) }), ...(ask.daysLate > 0 ? [phrase('askLate', { days: count(ask.daysLate) })] : [])],
      proposal: [phrase('askProposal', { department, ask: asked })],
      amountPaise: isMissing(ask.amountPaise) ? null : ask.amountPaise,
    };
  });
}

function stalledProjects({ review, plan, committee }: AgendaGround): SuggestedItem[] {
  const stalled = (review.committeeWork?.projects.projects ?? []).filter(({ isStalled, district }) => isStalled && (committee.district === null || district === committee.district));
  return stalled.toSorted((a, b) => b.daysInStage - a.daysInStage).slice(0, MOST_OF_EACH).map((one) => ({
    ...frame('STALLED_PROJECT', one.recordId, 'DECISION', null, plan),
    title: [phrase('stalledTitle', { project: text(one.title) })],
    presentStatus: [phrase('stalledStatus', { promoter: text(one.promoter), days: count(one.daysInStage), sittings: count(one.sittingsPending) })],
    issue: one.blocker === null ? [] : [phrase('stalledIssue', { department: { kind: 'choice', code: one.blocker } })],
    proposal: [phrase('stalledProposal', { project: text(one.title) })],
    amountPaise: isMissing(one.investmentPaise) ? null : one.investmentPaise,
  }));
}

function frame(origin: AgendaOrigin, subject: string, kind: AgendaKind, componentCode: string | null, { components }: Pick<Plan, 'components'>): Omit<SuggestedItem, 'title'> {
  const officeCode = components.find(({ code }) => code === componentCode)?.officerOffice ?? null;
  return { origin, subject, kind, componentCode, background: [], presentStatus: [], issue: [], proposal: [], options: [], amountPaise: null, officeCode };
}

function phrase<C extends AgendaPhraseCode>(code: C, values: Readonly<Record<(typeof AGENDA_PHRASES)[C][number], AgendaValue>>): AgendaPhrase {
  return { of: 'agenda', code, values };
}

/** What officers typed in one language stands as it is in both. */
function text(words: string): SentenceValue {
  const name: LocalName = { en: words, hi: words };
  return named(name);
}

function indexBefore(one: ComponentReview, before: Review | null): IndexFigures | null {
  return before === null ? one.previousIndex : (before.components.find(({ code }) => code === one.code)?.index ?? null);
}

/** How far behind plan: planned less achieved. */
function gapOf(figures: IndexFigures | null): Fraction | null {
  if (figures === null || isMissing(figures.physical) || isMissing(figures.planned)) return null;
  return subtract(fromRatio(figures.planned), fromRatio(figures.physical));
}

function lapseOf({ money }: ComponentReview): number {
  return knownOr(money.projectedLapsePaise, 0);
}
