import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoneyWord } from '../../money/money-word.ts';
import type { Charge, Role } from '../../rights/roles.ts';
import type { Target } from '../../rights/can.ts';
import { isRefused } from '../../workflow/breach-values.ts';
import type { Certificate, CertificateFact } from '../certificate.ts';
import { EMPTY_LEDGER } from '../ledger.ts';
import type { LedgerLine, LedgerSum } from '../ledger.ts';
import { MONEY_HEADS, PLAIN_MONEY } from '../rows.ts';
import type { MoneyHead, MoneyType } from '../rows.ts';
import { ageOf, overdueMonths } from './certificate-age.ts';
import { certifiablePaise, certificateContext, certificateNoOf } from './certificate-context.ts';
import { CERTIFICATE_ACTIONS, certificateStateAfter, checkCertificateStep } from './certificate-steps.ts';
import type { CertificateStanding } from './certificate-steps.ts';
import { checkCertificate } from './check-certificate.ts';
import { draftCertificate, followingColumns } from './draft-certificate.ts';
import { ageingOf, dueCertificates } from './due-certificates.ts';
import { grantFigures, sumOfHeads } from './grant-figures.ts';
import type { CertificateScope } from './grant-figures.ts';

const crore = (word: string) => parseMoneyWord(`${word} crore`) ?? Number.NaN;
const sum = (type: MoneyType, amount: string, own: Partial<LedgerSum> = {}): LedgerSum => ({ componentCode: 'C1', type, head: 'GENERAL', financialYear: '2024-25', partnerOffice: null, paise: crore(amount), ...own });
const release = (amount: string, own: Partial<LedgerLine> = {}): LedgerLine => ({
  ...{ ...PLAIN_MONEY, line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: crore(amount), on: '2024-10-14', reference: 'REL/1', remark: null, id: '2024-25-FN14/PMU/1', fortnightId: '2024-25-FN14', sanctionNo: 'GO/14' },
  ...own,
});
const state: CertificateScope = { form: 'GFR_12C', financialYear: '2024-25', componentCode: 'C1', granteeOffice: 'PMU' };
const partner: CertificateScope = { ...state, form: 'GFR_12A', granteeOffice: 'PARTNER-A' };
const ledger = {
  ...EMPTY_LEDGER,
  instalments: [release('3'), release('1', { id: '2025-26-FN03/PMU/1', on: '2025-05-10', reference: 'REL/2', sanctionNo: null })],
  sums: [
    ...[sum('RELEASE', '3'), sum('EXPENDITURE', '2'), sum('EXPENDITURE', '0.50', { head: 'CAPITAL' }), sum('REFUND', '0.10'), sum('INTEREST', '0.02'), sum('INTEREST_REMITTED', '0.01')],
    ...[sum('LIMIT', '1', { partnerOffice: 'PARTNER-A' }), sum('TRANSFER', '0.20', { partnerOffice: 'PARTNER-A' }), sum('EXPENDITURE', '0.70', { partnerOffice: 'PARTNER-A' })],
    ...[sum('RELEASE', '1', { financialYear: '2025-26' }), sum('EXPENDITURE', '0.40', { financialYear: '2025-26' })],
  ],
};
const asOn = '2026-04-20';
const certificate = (scope: CertificateScope = state, own: Partial<Certificate> = {}, known: readonly CertificateFact[] = []): Certificate => ({
  ...draftCertificate(certificateContext(ledger, known, scope, asOn)),
  ...{ ...scope, certificateNo: certificateNoOf(scope), revision: 1, sanctionNos: ['GO/14'], signatory: 'Managing Director', counterSignatory: 'Finance Secretary', signedOn: '2025-04-10' },
  ...own,
});
const fact = (scope: CertificateScope = state, own: Partial<CertificateFact> = {}): CertificateFact => ({ ...certificate(scope), state: 'SUBMITTED', submittedOn: '2025-04-12', decidedOn: null, returnReason: null, returns: 0, ...own });
const told = (one: Certificate, scope: CertificateScope = state, known: readonly CertificateFact[] = []) => checkCertificate(certificateContext(ledger, known, scope, asOn), one);
const codes = (...given: Parameters<typeof told>) => told(...given).map(({ code, field }) => `${code} ${field}`);

describe('the certificate the ledger would write', () => {
  it('has the grant of the State: releases in, all that was spent, refunds off their head', () => {
    expect(certificate()).toMatchObject({
      ...{ openingPaise: 0, interestPaise: crore('0.02'), remittedPaise: crore('0.01'), receivedPaise: crore('3'), availablePaise: crore('3.01'), spentPaise: crore('3.10') - crore('0.09'), closingPaise: 0 },
      spentByHead: { GENERAL: crore('2.51'), SALARY: 0, CAPITAL: crore('0.50') },
    }); // 3.10 spent, of which 0.09 from own funds
  });
  it('has the grant of a partner: its limits and transfers in, its own spending', () => {
    expect(certificate(partner)).toMatchObject({ receivedPaise: crore('1.20'), spentPaise: crore('0.70'), closingPaise: crore('0.50'), interestPaise: 0 });
  });
  it('opens with what the ledger has left, and with the certificate of the year before where there is one', () => {
    const next = { ...partner, financialYear: '2025-26' };
    expect(draftCertificate(certificateContext(ledger, [], next, asOn)).openingPaise).toBe(crore('0.50'));
    expect(draftCertificate(certificateContext(ledger, [fact(partner, { closingPaise: crore('0.55') })], next, asOn)).openingPaise).toBe(crore('0.55'));
    expect(draftCertificate(certificateContext(ledger, [fact(partner, { closingPaise: crore('0.55'), state: 'RETURNED' })], next, asOn)).openingPaise).toBe(crore('0.50'));
  });
  it('certifies own funds when a later grant recoups them: 3.10 spent of 3.01, then 0.09 and 0.40 of 1.00', () => {
    const next = { ...state, financialYear: '2025-26' };
    expect(certificate(next, {}, [fact()])).toMatchObject({ openingPaise: 0, receivedPaise: crore('1'), spentPaise: crore('0.49'), closingPaise: crore('0.51') });
  });
  it('has all of nothing where nothing is on record', () => {
    expect(sumOfHeads(grantFigures([], state).spentByHead)).toBe(0);
  });
});

describe('a certificate', () => {
  it('is right as the ledger writes it', () => {
    expect(codes(certificate())).toEqual([]);
    expect(codes(certificate(partner, { counterSignatory: null }), partner)).toEqual([]);
  });
  it('says by how much (5) and (7) differ, each once', () => {
    const wrong = certificate(partner, { availablePaise: crore('1.20') + 1, closingPaise: crore('0.49') });
    expect(told(wrong, partner)).toMatchObject([
      { code: 'CERTIFICATE_AVAILABLE_DIFFERS', severity: 'BLOCK', field: 'availablePaise', values: { statedPaise: crore('1.20') + 1, followsPaise: crore('1.20'), differencePaise: 1 } },
      { code: 'CERTIFICATE_CLOSING_DIFFERS', severity: 'BLOCK', field: 'closingPaise', values: { statedPaise: crore('0.49'), followsPaise: crore('0.50') + 1, differencePaise: crore('0.49') - crore('0.50') - 1 } },
    ]);
  });
  it('tells everything wrong at once', () => {
    const wrong = certificate(state, { ...{ openingPaise: crore('0.10'), receivedPaise: crore('3.20'), interestPaise: crore('0.03'), remittedPaise: 0 }, spentPaise: crore('9'), sanctionNos: ['GO/99'], counterSignatory: ' ', signedOn: '2025-03-30' });
    const whole = { ...wrong, ...followingColumns(wrong) };
    expect(codes(whole)).toEqual([
      ...['CERTIFICATE_NEGATIVE closingPaise', 'CERTIFICATE_HEADS_DIFFER spentByHead', 'CERTIFICATE_OPENING_UNKNOWN openingPaise', 'CERTIFICATE_RECEIVED_DIFFERS receivedPaise', 'CERTIFICATE_ABOVE_SPENT spentPaise'],
      ...['CERTIFICATE_INTEREST_DIFFERS interestPaise', 'CERTIFICATE_REMITTED_DIFFERS remittedPaise', 'UNKNOWN_SANCTION sanctionNos', 'CERTIFICATE_SIGNED_EARLY signedOn', 'COUNTER_SIGNATORY_NEEDED counterSignatory'],
    ]);
  });
  it('passes with another interest than the ledger, and is told so with the difference', () => {
    const other = certificate(partner, { interestPaise: 5 });
    const breaches = told({ ...other, ...followingColumns(other) }, partner);
    expect(isRefused(breaches)).toBe(false);
    expect(breaches).toMatchObject([{ code: 'CERTIFICATE_INTEREST_DIFFERS', severity: 'WARN', values: { statedPaise: 5, followsPaise: 0, differencePaise: 5 } }]);
  });
  it('warns of another split, and only where the total is the ledger\'s', () => {
    const heads = { GENERAL: crore('0.60'), SALARY: crore('0.10'), CAPITAL: 0 };
    expect(codes(certificate(partner, { spentByHead: heads }), partner)).toEqual(['CERTIFICATE_HEAD_DIFFERS spentByHead.GENERAL', 'CERTIFICATE_HEAD_DIFFERS spentByHead.SALARY']);
  });
  it('opens with the closing of the year before, whatever the ledger says', () => {
    const next = { ...partner, financialYear: '2025-26' };
    const before = fact(partner, { closingPaise: crore('0.55') });
    const own = certificate(next, { signedOn: '2026-04-02', openingPaise: crore('0.50'), sanctionNos: ['rel/2'] }, [before]);
    expect(told({ ...own, ...followingColumns(own) }, next, [before])).toMatchObject([{ code: 'CERTIFICATE_OPENING_DIFFERS', values: { certificateNo: 'UC-2024-25-C1-PARTNER-A', followsPaise: crore('0.55'), differencePaise: -crore('0.05') } }]);
  });
  it('certifies with the others on the same release no more than was released', () => {
    const other: CertificateScope = { ...partner, granteeOffice: 'PARTNER-B' };
    const rich = { ...ledger, sums: [...ledger.sums, sum('LIMIT', '2.90', { partnerOffice: 'PARTNER-B' }), sum('EXPENDITURE', '2.90', { partnerOffice: 'PARTNER-B' })] };
    const context = certificateContext(rich, [fact(partner)], other, asOn);
    const second = { ...certificate(other), ...draftCertificate(context) };
    expect(checkCertificate(context, second)).toMatchObject([{ code: 'CERTIFIED_ABOVE_RELEASED', values: { certifiedPaise: crore('3.60'), releasedPaise: crore('3'), differencePaise: crore('0.60'), count: 1 } }]);
    expect(checkCertificate(certificateContext(rich, [fact(partner, { state: 'RETURNED' })], other, asOn), second)).toEqual([]);
  });
  it('knows a release of the year by the number of its sanction or its own, none of a later year', () => {
    expect(codes(certificate(partner, { sanctionNos: [' rel/1'] }), partner)).toEqual([]);
    expect(codes(certificate(partner, { sanctionNos: ['REL/2'] }), partner)).toEqual(['UNKNOWN_SANCTION sanctionNos']);
    expect(codes(certificate(partner, { sanctionNos: [] }), partner)).toEqual(['SANCTION_NEEDED sanctionNos']);
  });
  it('accounts for a year by component or for the scheme, not both', () => {
    expect(codes(certificate({ ...state, componentCode: null }), { ...state, componentCode: null }, [fact()])).toContain('CERTIFICATE_OVERLAPS componentCode');
    expect(codes(certificate(), state, [fact({ ...state, componentCode: 'C2' })])).not.toContain('CERTIFICATE_OVERLAPS componentCode');
  });
  it('is signed after its year and not in the future', () => {
    expect(codes(certificate(partner, { signedOn: '2026-04-21' }), partner)).toEqual(['FUTURE_DATE signedOn']);
    expect(codes(certificate(partner, { signedOn: '2025-03-31' }), partner)).toEqual([]);
  });

  const amounts = fc.integer({ min: 0, max: 50 });
  const typed = fc.record({ openingPaise: amounts, interestPaise: amounts, remittedPaise: amounts, receivedPaise: amounts, spentPaise: amounts, slip: fc.constantFrom(0, 0, 1, -1), heads: fc.tuple(amounts, amounts) });
  it('holds its equations, or is refused, whatever is typed', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('availablePaise', 'closingPaise', 'GENERAL'), ({ slip, heads, ...columns }, where) => {
        const follows = followingColumns(columns);
        const spentByHead = { GENERAL: columns.spentPaise - heads[0] - heads[1], SALARY: heads[0], CAPITAL: heads[1] };
        const one: Certificate = { ...certificate(), ...columns, ...follows, spentByHead };
        const slipped: Certificate = where === 'GENERAL' ? { ...one, spentByHead: { ...spentByHead, GENERAL: spentByHead.GENERAL + slip } } : { ...one, [where]: one[where as 'closingPaise'] + slip };
        const context = { ...certificateContext(ledger, [], state, asOn), ledger: { ...columns, spentByHead } };
        const isRight =
          slipped.availablePaise === columns.openingPaise + columns.interestPaise - columns.remittedPaise + columns.receivedPaise && slipped.closingPaise === slipped.availablePaise - columns.spentPaise &&
          sumOfHeads(slipped.spentByHead) === columns.spentPaise && [slipped.availablePaise, slipped.closingPaise, ...Object.values(slipped.spentByHead)].every((paise) => paise >= 0);
        expect(isRefused(checkCertificate(context, slipped))).toBe(!isRight);
      }),
    );
  });

  const line = fc.record({
    type: fc.constantFrom<MoneyType>('RELEASE', 'RELEASE', 'EXPENDITURE', 'EXPENDITURE', 'REFUND', 'INTEREST', 'INTEREST_REMITTED'),
    head: fc.constantFrom<MoneyHead>(...MONEY_HEADS),
    financialYear: fc.constantFrom('2022-23', '2023-24', '2024-25'),
    paise: fc.integer({ min: 1, max: 40 }),
  });
  it('is drafted right from any ledger whose interest was earned before it is deposited, and year follows year', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const sums = lines.filter(({ type }) => type !== 'INTEREST_REMITTED').map((own) => sum(own.type, '1', own));
        const known: CertificateFact[] = [];
        for (const financialYear of ['2022-23', '2023-24', '2024-25']) {
          const scope = { ...state, financialYear };
          const received = grantFigures(sums, scope).receivedPaise;
          const instalments = ['2022-23', '2023-24', '2024-25'].map((year) => release('1', { on: `${year.slice(0, 4)}-06-01`, sanctionNo: null, reference: `R/${year}`, amountPaise: grantFigures(sums, { ...state, financialYear: year }).receivedPaise }));
          const context = certificateContext({ sums, instalments }, known, scope, asOn);
          const one = { ...certificate(scope), ...draftCertificate(context), receivedPaise: received, sanctionNos: [`R/${financialYear}`], signedOn: '2026-01-01' };
          expect(checkCertificate(context, one)).toEqual([]);
          expect(one.spentPaise).toBeLessThanOrEqual(certifiablePaise(context));
          known.push({ ...fact(scope), ...one });
        }
      }),
    );
  });
});

describe('the life of a certificate', () => {
  const target: Target = { officeCode: 'PMU', officeKind: 'PMU', districtLgd: null, sheet: 'money' };
  const charge = (role: Role, officeCode = 'PMU', personId = role): Charge => ({ personId, role, officeCode, districtLgd: null });
  const standing = (own: Partial<CertificateStanding> = {}): CertificateStanding => ({ target, revision: 1, state: 'SUBMITTED', preparedBy: ['ACCOUNTANT'], ...own });
  const steps = (role: Charge, own: Partial<CertificateStanding>, step: Parameters<typeof checkCertificateStep>[2]) => checkCertificateStep(role, standing(own), step).map(({ code }) => code);

  it('is submitted, returned, submitted again, accepted; and then nothing', () => {
    expect(['SUBMIT', 'RETURN', 'SUBMIT', 'ACCEPT'].reduce<CertificateFact['state'] | null>((from, action) => certificateStateAfter(from, action as 'SUBMIT'), null)).toBe('ACCEPTED');
    expect(CERTIFICATE_ACTIONS.map((action) => certificateStateAfter('ACCEPTED', action))).toEqual([null, null, null]);
    expect(certificateStateAfter('SUBMITTED', 'SUBMIT')).toBeNull();
  });
  it('is prepared by the accountant or the partner of its own, decided by finance, and for the State by the nodal officer', () => {
    expect(steps(charge('ACCOUNTANT'), { state: null, revision: 0 }, { action: 'SUBMIT', revision: 0 })).toEqual([]);
    expect(steps(charge('PARTNER', 'PARTNER-A'), { state: null, revision: 0 }, { action: 'SUBMIT', revision: 0 })).toEqual(['NO_RIGHT']);
    const own = { ...target, officeCode: 'PARTNER-A', officeKind: 'PARTNER' as const };
    expect(steps(charge('PARTNER', 'PARTNER-A'), { target: own, state: null, revision: 0 }, { action: 'SUBMIT', revision: 0 })).toEqual([]);
    expect(steps(charge('PARTNER', 'PARTNER-B'), { target: own, state: null, revision: 0 }, { action: 'SUBMIT', revision: 0 })).toEqual(['NOT_YOUR_SHEET']);
    expect(steps(charge('NODAL_OFFICER'), {}, { action: 'ACCEPT', revision: 1 })).toEqual([]);
    expect(steps(charge('NODAL_OFFICER'), { target: own }, { action: 'ACCEPT', revision: 1 })).toEqual(['NO_RIGHT']);
    expect(steps(charge('FINANCE', 'FIN'), { target: own }, { action: 'ACCEPT', revision: 1 })).toEqual([]);
  });
  it('is locked once signed, not accepted by who prepared it, not returned without a reason', () => {
    expect(steps(charge('ACCOUNTANT'), {}, { action: 'SUBMIT', revision: 1 })).toEqual(['CERTIFICATE_LOCKED']);
    expect(steps(charge('FINANCE', 'FIN'), { state: 'ACCEPTED' }, { action: 'RETURN', revision: 1, reason: 'Late' })).toEqual(['CERTIFICATE_LOCKED']);
    expect(steps(charge('FINANCE', 'FIN', 'p1'), { preparedBy: ['p1'] }, { action: 'ACCEPT', revision: 1 })).toEqual(['OWN_CERTIFICATE']);
    expect(steps(charge('FINANCE', 'FIN'), {}, { action: 'RETURN', revision: 1, reason: ' ' })).toEqual(['REASON_TEXT_NEEDED']);
    expect(steps(charge('FINANCE', 'FIN'), { revision: 2 }, { action: 'ACCEPT', revision: 1 })).toEqual(['CERTIFICATE_CHANGED']);
  });
});

describe('what is still to be certified', () => {
  const grantees = [{ form: 'GFR_12C' as const, granteeOffice: 'PMU' }, { form: 'GFR_12A' as const, granteeOffice: 'PARTNER-A' }];
  it('is each grant of a closed year without an accepted certificate', () => {
    expect(dueCertificates(ledger.sums, [], grantees, '2025-03-31')).toEqual([]);
    expect(dueCertificates(ledger.sums, [], grantees, '2025-04-01').map(({ certificateNo, state: stands, grantPaise, dueOn, age }) => [certificateNo, stands, grantPaise, dueOn, age])).toEqual([
      ['UC-2024-25-C1-PARTNER-A', 'DUE', crore('1.20'), '2026-03-31', null],
      ['UC-2024-25-C1-PMU', 'DUE', crore('3'), '2026-03-31', null],
    ]);
    expect(dueCertificates(ledger.sums, [fact(state, { state: 'ACCEPTED' }), fact(partner, { state: 'RETURNED' })], grantees, '2025-04-01')).toMatchObject([{ certificateNo: 'UC-2024-25-C1-PARTNER-A', state: 'RETURNED' }]);
  });
  it('is one line where the whole scheme is certified together', () => {
    const sums = [...ledger.sums, sum('RELEASE', '2', { componentCode: 'C2' })];
    const whole = { ...state, componentCode: null };
    expect(dueCertificates(sums, [fact(whole)], grantees.slice(0, 1), '2025-06-01')).toMatchObject([{ certificateNo: 'UC-2024-25-ALL-PMU', componentCode: null, grantPaise: crore('5'), state: 'SUBMITTED' }]);
    expect(dueCertificates(sums, [fact(whole, { state: 'ACCEPTED' })], grantees.slice(0, 1), '2025-06-01')).toEqual([]);
  });
  it('ages by months past the due day', () => {
    expect(['2026-03-31', '2026-04-10', '2026-04-30', '2026-06-30', '2026-07-01', '2027-03-31', '2027-04-01'].map((on) => [overdueMonths('2026-03-31', on), ageOf('2026-03-31', on)])).toEqual([
      ...[[0, null], [0, '0_3'], [1, '0_3'], [3, '0_3'], [3, '3_6'], [12, '6_12'], [12, 'OVER_12']],
    ]);
    expect(ageingOf(dueCertificates(ledger.sums, [], grantees, '2026-07-10'))).toEqual([
      { bucket: '0_3', count: 0, paise: 0 }, { bucket: '3_6', count: 2, paise: crore('4.20') }, { bucket: '6_12', count: 0, paise: 0 }, { bucket: 'OVER_12', count: 0, paise: 0 },
    ]);
  });
});
