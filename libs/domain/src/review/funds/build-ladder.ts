import type { CertificateFact } from '../../funds/certificate.ts';
import type { MoneyType } from '../../funds/rows.ts';
import { currentAmount } from '../../plan/index.ts';
import type { AmountStage, PlanAmount } from '../../plan/index.ts';
import { financialYearOf } from '../../calendar/index.ts';
import { missing } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { Frame } from '../frame.ts';
import type { Rung, RungCode } from '../funds-review.ts';
import type { MoneyBook } from './money-book.ts';
import { answeringCertificates } from './use-instalments.ts';

const NONE = missing('NOT_ON_RECORD');
const STAGES: readonly (readonly [RungCode, readonly AmountStage[]])[] = [['ANNOUNCED', ['ANNOUNCED']], ['PROPOSED', ['PROPOSED']], ['IN_PRINCIPLE', ['IN_PRINCIPLE']], ['SANCTIONED', ['SANCTIONED', 'REVISED']]];

/**
 * The money ladder (DOMAIN 1.4), each rung a ledger of its own: the stages of the plan, BE and RE of the year, then what was released, passed on, ordered, spent and certified; since inception, this year, this fortnight (4.5).
 * A rung nobody recorded is missing, never 0, where it is an amount on paper; movements that did not happen are 0.
 */
export function buildLadder(built: readonly BuiltComponent[], book: MoneyBook, frame: Frame): Rung[] {
  const certificates = answeringCertificates(book.ledger.certificates);
  return rungsOf(built, (stages) => frame.plan.amounts.findLast(({ stage }) => stages.includes(stage)) ?? null, certificates, book, frame);
}

/** The same for one component: it has an amount at the stage the plan stands at, not at the stages before. */
export function buildComponentLadder(one: BuiltComponent, book: MoneyBook, frame: Frame): Rung[] {
  const now = currentAmount(frame.plan);
  const certificates = answeringCertificates(book.ledger.certificates).filter(({ componentCode }) => componentCode === one.component.code);
  return rungsOf([one], (stages) => (now && stages.includes(now.stage) ? { ...now, amountPaise: one.component.amountPaise } : null), certificates, book, frame);
}

function rungsOf(built: readonly BuiltComponent[], amountAt: (stages: readonly AmountStage[]) => PlanAmount | null, certificates: readonly CertificateFact[], book: MoneyBook, frame: Frame): Rung[] {
  const moved = movedOf(built, book);
  return [
    ...STAGES.map(([code, stages]) => stageRung(code, amountAt(stages), code === 'SANCTIONED' ? moved('SANCTION') : null)),
    paperRung('BUDGET', moved('BUDGET')),
    paperRung('REVISED_BUDGET', moved('REVISED_BUDGET')),
    rung('RELEASED', totalsOf(built, 'released')),
    rung('LIMIT', moved('LIMIT')),
    rung('TRANSFERRED', moved('TRANSFER')),
    rung('COMMITTED', moved('COMMITMENT')),
    rung('SPENT', totalsOf(built, 'spent')),
    certificateRung('UC_SUBMITTED', certificates.filter(({ state }) => state !== 'RETURNED'), ({ submittedOn }) => submittedOn, frame),
    certificateRung('UC_ACCEPTED', certificates.filter(({ state }) => state === 'ACCEPTED'), ({ decidedOn }) => decidedOn, frame),
  ];
}

interface ThreeWays {
  readonly total: number;
  readonly year: number;
  readonly during: number;
}

function movedOf(built: readonly BuiltComponent[], book: MoneyBook): (type: MoneyType) => ThreeWays {
  return (type) => {
    const all = built.map(({ component }) => book.moved(component.code, type));
    return { total: sum(all, 'total'), year: sum(all, 'year'), during: sum(all, 'during') };
  };
}

/** Released and spent are the figures of the tiles and of statement I. */
function totalsOf(built: readonly BuiltComponent[], figure: 'released' | 'spent'): ThreeWays {
  const all = built.map(({ totals }) => ({ total: totals[`${figure}Before`] + totals[`${figure}During`], year: totals[`${figure}Fy`], during: totals[`${figure}During`] }));
  return { total: sum(all, 'total'), year: sum(all, 'year'), during: sum(all, 'during') };
}

function rung(code: RungCode, { total, year, during }: ThreeWays): Rung {
  return { code, totalPaise: total, yearPaise: year, duringPaise: during, on: null, authority: null };
}

/** BE and RE belong to a year: no total since inception. */
function paperRung(code: RungCode, { year, during }: ThreeWays): Rung {
  return { code, totalPaise: NONE, yearPaise: year === 0 ? NONE : year, duringPaise: year === 0 ? NONE : during, on: null, authority: null };
}

/** An amount of the plan with its day and authority; sanctions entered as money lines stand in where the plan has no such stage. */
function stageRung(code: RungCode, amount: PlanAmount | null, sanctions: ThreeWays | null): Rung {
  const isEntered = sanctions !== null && sanctions.total !== 0;
  const total: Known<number> = amount ? amount.amountPaise : isEntered ? sanctions.total : NONE;
  return { code, totalPaise: total, yearPaise: isEntered ? sanctions.year : NONE, duringPaise: isEntered ? sanctions.during : NONE, on: amount?.on ?? null, authority: amount?.authority ?? null };
}

function certificateRung(code: RungCode, certificates: readonly CertificateFact[], dayOf: (certificate: CertificateFact) => string | null, { fortnight, asOn }: Frame): Rung {
  const total = (isIn: (on: string) => boolean) => certificates.reduce((paise, one) => paise + (isIn(dayOf(one) ?? '') ? one.spentPaise : 0), 0);
  const isOfYear = (on: string) => on !== '' && financialYearOf(on) === fortnight.financialYear;
  return rung(code, { total: total(() => true), year: total(isOfYear), during: total((on) => on >= fortnight.startsOn && on <= asOn) });
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], key: K): number {
  return items.reduce((all, item) => all + item[key], 0);
}
