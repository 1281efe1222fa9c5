import { daysBetween } from '../../calendar/index.ts';
import { add, divide, fraction, fromRatio, isMissing, isZero, knownOr, missing, multiply, ratioOf, toRatio, ZERO } from '../../ratio/index.ts';
import type { Known, Ratio } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { SheetLine } from '../build-reporting.ts';
import type { Frame } from '../frame.ts';
import type { FundsReview } from '../funds-review.ts';
import type { RegistersReview } from '../registers/registers-review.ts';
import { officeName } from './build-sittings.ts';
import type { CommitteeFacts, RecordFact } from './committee-facts.ts';
import type { PartnerLine } from './committee-review.ts';
import { byParent, dayBy, numberOf, recordsOf, textOf } from './record-values.ts';

/** What the scorecard looks at beside the registers. */
export interface PartnerSources {
  readonly built: readonly BuiltComponent[];
  readonly lines: readonly SheetLine[];
  readonly funds: FundsReview | null;
  readonly registers: RegistersReview | null;
}

type Paper = Pick<PartnerLine, 'paidOfValue' | 'deliveredOfDue' | 'deliverablesLate' | 'observationsOpen' | 'observationsOldestDays'>;

/**
 * The scorecard of implementing partners (DOMAIN 4.7 page 13), in the order of their components: sheets in time, rows accepted, figures verified, unit cost against norm, districts reached, what the engagement promised against what came, observations that are open.
 * Two of three sheets in time: 2/3. What nobody recorded is missing with its reason; no figure stands in for it.
 */
export function buildPartners(facts: CommitteeFacts, sources: PartnerSources, frame: Frame): PartnerLine[] {
  const { plan } = frame;
  const engaged = plan.components.flatMap(({ partnerOffice }) => partnerOffice ?? []);
  const known = plan.offices.filter(({ code, kind }) => kind === 'PARTNER' && facts.partners.some(({ officeCode }) => officeCode === code)).map(({ code }) => code);
  const papersOf = papersBy(facts.records, frame);
  return [...new Set([...engaged, ...known])].map((officeCode) => {
    const own = sources.built.filter(({ component }) => component.partnerOffice === officeCode);
    const codes = own.map(({ component }) => component.code);
    const sheets = sources.lines.filter(({ reporting }) => reporting.officeCode === officeCode);
    const onTime = sheets.filter(({ reporting }) => reporting.isOnTime).length;
    return {
      officeCode,
      name: officeName(officeCode, frame),
      state: facts.partners.find((partner) => partner.officeCode === officeCode)?.state ?? null,
      componentCodes: codes,
      sheets: { onTime, expected: sheets.length },
      timeliness: sheets.length === 0 ? missing('NOT_ASKED') : ratioOf(onTime, sheets.length),
      acceptance: acceptanceOf(officeCode, frame),
      evidence: evidenceOf(own, sources.registers),
      unitCost: (sources.funds?.unitCosts ?? []).filter(({ componentCode }) => codes.includes(componentCode)).map(({ indicatorCode, costPaise, normPaise, deviation }) => ({ indicatorCode, costPaise, normPaise, offNorm: deviation })),
      presence: presenceOf(own),
      ...papersOf(officeCode),
    };
  });
}

/** Of the rows that were decided, those not returned; a row that only waits says nothing yet. 38 approved, 2 returned: 38/40. */
function acceptanceOf(officeCode: string, { facts }: Frame): Known<Ratio> {
  const rows = (state: string) =>
    [facts.progress, facts.statuses, facts.money].reduce((sum, list: readonly { readonly officeCode: string; readonly state: string }[]) => sum + list.filter((row) => row.officeCode === officeCode && row.state === state).length, 0) +
    facts.plainProgress.reduce((sum, sheet) => sum + (sheet.officeCode === officeCode && sheet.state === state ? sheet.values.length : 0), 0);
  const [approved, returned] = [rows('APPROVED'), rows('RETURNED')];
  return approved + returned === 0 ? missing('NOT_REPORTED') : ratioOf(approved, approved + returned);
}

/** The verified share of what the partner itself reports, each indicator by what it brought into the index, components by their money. */
function evidenceOf(own: readonly BuiltComponent[], registers: RegistersReview | null): Known<Ratio> {
  if (!registers) return missing('NOT_YET_KEPT');
  let [weight, verified] = [ZERO, ZERO];
  for (const { component } of own) {
    for (const { code } of component.indicators.filter(({ enteredBy }) => enteredBy === 'PARTNER')) {
      const line = registers.verification.indicators.find(({ indicatorCode }) => indicatorCode === code);
      if (!line || isMissing(line.verified)) continue;
      const brings = multiply(fraction(component.amountPaise), fromRatio(line.brings));
      weight = add(weight, brings);
      verified = add(verified, multiply(brings, fromRatio(line.verified)));
    }
  }
  return isZero(weight) ? missing('NOT_REPORTED') : toRatio(divide(verified, weight));
}

/** Districts in which its components have work, of those in which they have a target. */
function presenceOf(own: readonly BuiltComponent[]): Known<Ratio> {
  const [asked, worked] = [new Set<number>(), new Set<number>()];
  for (const { review } of own) {
    for (const { unit, target, total } of review.indicators.flatMap(({ units }) => units)) {
      if (isMissing(target) || target === 0) continue;
      asked.add(unit);
      if (!isMissing(total) && total > 0) worked.add(unit);
    }
  }
  return asked.size === 0 ? missing('NO_TARGET') : ratioOf(worked.size, asked.size);
}

/** What the engagements of a partner say: paid of their value, accepted of what is due, late deliverables, open observations. */
function papersBy(records: readonly RecordFact[], { asOn }: Frame): (officeCode: string) => Paper {
  const engagements = recordsOf(records, 'engagement').filter((one) => dayBy(one, 'closedOn', asOn) === null);
  const [deliverablesOf, observationsOf] = [byParent(recordsOf(records, 'deliverable')), byParent(recordsOf(records, 'observation'))];
  return (officeCode) => {
    const own = engagements.filter((one) => textOf(one, 'partner') === officeCode);
    if (own.length === 0) return { paidOfValue: missing('NOT_ON_RECORD'), deliveredOfDue: missing('NOT_ON_RECORD'), deliverablesLate: 0, observationsOpen: 0, observationsOldestDays: null };
    const deliverables = own.flatMap(({ recordId }) => deliverablesOf.get(recordId) ?? []);
    const due = deliverables.filter((one) => (textOf(one, 'dueOn') ?? '9999') <= asOn);
    const open = own.flatMap(({ recordId }) => observationsOf.get(recordId) ?? []).filter((one) => dayBy(one, 'raisedOn', asOn) !== null && dayBy(one, 'settledOn', asOn) === null);
    const total = (of: readonly RecordFact[], field: string) => of.reduce((sum, one) => sum + knownOr(numberOf(one, field), 0), 0);
    const value = total(own, 'value');
    const ages = open.map((one) => daysBetween(textOf(one, 'raisedOn') ?? asOn, asOn));
    return {
      paidOfValue: value === 0 ? missing('NOT_ON_RECORD') : ratioOf(total(deliverables.filter((one) => dayBy(one, 'paidOn', asOn) !== null), 'payment'), value),
      deliveredOfDue: due.length === 0 ? missing('NOT_DUE') : ratioOf(due.filter((one) => dayBy(one, 'acceptedOn', asOn) !== null).length, due.length),
      deliverablesLate: due.filter((one) => textOf(one, 'dueOn') !== asOn && dayBy(one, 'deliveredOn', asOn) === null).length,
      observationsOpen: open.length,
      observationsOldestDays: open.length === 0 ? null : Math.max(...ages),
    };
  };
}
