import type { CivilDate } from '../../calendar/index.ts';
import { AGE_BUCKETS } from '../../funds/certificate.ts';
import type { CertificateFact, CertificateState } from '../../funds/certificate.ts';
import type { LedgerLine } from '../../funds/ledger.ts';
import type { LocalName } from '../../plan/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { Frame } from '../frame.ts';
import type { InstalmentState, StatementTwo, StatementTwoLine } from '../funds-review.ts';
import { ageOf, certificateDueOn, overdueDays } from '../../funds/certificates/certificate-age.ts';
import type { MoneyBook } from './money-book.ts';
import { answeringCertificates, certifyOldestFirst, useOldestFirst } from './use-instalments.ts';
import type { Certified } from './use-instalments.ts';

/**
 * Financial statement II (DOMAIN 4.7, 6.2): each instalment from the request to the accepted certificate. Money is used, and certified, oldest release first.
 * Backlog = releases whose certificate is overdue less what is certified of them and accepted; interest earned, deposited back and held.
 */
export function buildStatementTwo(built: readonly BuiltComponent[], book: MoneyBook, { asOn }: Frame): StatementTwo {
  const names = new Map<string, LocalName>(built.map(({ component }) => [component.code, component.name]));
  const { instalments, certificates } = book.ledger;
  const releases = instalments.filter(({ type }) => type === 'RELEASE');
  const used = new Map(built.flatMap((one) => usedOf(one, releases)));
  const certified = certifyOldestFirst(releases, used, answeringCertificates(certificates));
  const lines = withoutAnswered(instalments).map((line) => lineOf(line, names, used.get(line.id) ?? 0, certified.get(line.id) ?? [], asOn));
  const [interestPaise, interestRemittedPaise] = (['INTEREST', 'INTEREST_REMITTED'] as const).map((type) => built.reduce((sum, { component }) => sum + book.moved(component.code, type).total, 0)) as [number, number];
  const overdue = lines.filter(({ age }) => age !== null);
  const open = (some: readonly StatementTwoLine[]) => some.reduce((sum, { amountPaise, acceptedPaise }) => sum + amountPaise - acceptedPaise, 0);
  return {
    lines,
    backlogPaise: open(overdue),
    ageing: AGE_BUCKETS.map((bucket) => {
      const own = overdue.filter(({ age }) => age === bucket);
      return { bucket, count: own.length, paise: open(own) };
    }),
    interestPaise,
    interestRemittedPaise,
    interestHeldPaise: interestPaise - interestRemittedPaise,
  };
}

function usedOf({ component: { code }, totals }: BuiltComponent, releases: readonly LedgerLine[]): [string, number][] {
  const own = releases.filter(({ componentCode }) => componentCode === code);
  const used = useOldestFirst(own.map(({ amountPaise }) => amountPaise), totals.spentBefore + totals.spentDuring);
  return own.map(({ id }, i) => [id, used[i] ?? 0]);
}

/** One instalment is one line: a request that was sanctioned, a sanction that was released, is shown as what became of it. */
function withoutAnswered(instalments: readonly LedgerLine[]): LedgerLine[] {
  const steps = ['REQUEST', 'ORDER', 'RELEASE'];
  const isAnswered = (line: LedgerLine) =>
    line.tranche !== null && instalments.some(({ componentCode, tranche, type }) => componentCode === line.componentCode && tranche === line.tranche && steps.indexOf(type) > steps.indexOf(line.type));
  return instalments.filter((line) => !isAnswered(line));
}

const CERTIFICATE_OF: Partial<Record<InstalmentState, CertificateState>> = { UC_DUE: 'DUE', UC_SUBMITTED: 'SUBMITTED', UC_RETURNED: 'RETURNED', UC_ACCEPTED: 'ACCEPTED' };

function lineOf({ id, componentCode, tranche, reference, on, amountPaise, type }: LedgerLine, names: ReadonlyMap<string, LocalName>, usedPaise: number, certified: readonly Certified[], asOn: CivilDate): StatementTwoLine {
  const isReleased = type === 'RELEASE';
  const acceptedPaise = certified.reduce((sum, { certificate, paise }) => sum + (certificate.state === 'ACCEPTED' ? paise : 0), 0);
  const isOpen = isReleased && acceptedPaise < amountPaise;
  const dueOn = isReleased ? certificateDueOn(on) : null;
  const age = dueOn !== null && isOpen ? ageOf(dueOn, asOn) : null;
  const state = isReleased ? releasedState(amountPaise, usedPaise, acceptedPaise, certified, age !== null) : type === 'ORDER' ? 'SANCTION_ISSUED' : 'REQUESTED';
  const certificateState = CERTIFICATE_OF[state] ?? null;
  const shown = certificateOf(certified, certificateState);
  return {
    componentCode,
    name: names.get(componentCode) ?? { en: componentCode, hi: componentCode },
    tranche,
    reference,
    txnId: id,
    on,
    amountPaise,
    usedPaise,
    state,
    certificateDueOn: dueOn,
    certificateState,
    certificateNo: shown?.certificateNo ?? null,
    submittedOn: shown?.submittedOn ?? null,
    acceptedOn: shown?.state === 'ACCEPTED' ? shown.decidedOn : null,
    acceptedPaise,
    pendingDays: dueOn !== null && isOpen ? overdueDays(dueOn, asOn) : 0,
    age,
  };
}

/** Where a release stands (DOMAIN 6.2): what a certificate says comes first; used in full, or overdue, it owes one. */
function releasedState(amountPaise: number, usedPaise: number, acceptedPaise: number, certified: readonly Certified[], isOverdue: boolean): InstalmentState {
  const has = (state: CertificateFact['state']) => certified.some(({ certificate }) => certificate.state === state);
  if (acceptedPaise === amountPaise) return 'UC_ACCEPTED';
  if (has('RETURNED')) return 'UC_RETURNED';
  if (has('SUBMITTED')) return 'UC_SUBMITTED';
  if (usedPaise === amountPaise || isOverdue) return 'UC_DUE';
  return usedPaise > 0 ? 'PARTLY_USED' : 'CREDITED';
}

/** The certificate that speaks for the line's state; where none does, the last one accepted for a part of it. */
function certificateOf(certified: readonly Certified[], state: CertificateState | null): CertificateFact | null {
  const last = (wanted: string) => certified.findLast(({ certificate }) => certificate.state === wanted)?.certificate;
  return last(state ?? 'ACCEPTED') ?? last('ACCEPTED') ?? null;
}
