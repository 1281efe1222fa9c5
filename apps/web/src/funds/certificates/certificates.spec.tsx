import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CertificateList, CertificatePage, CertificateSubmission } from '@pakhwada/contracts/funds';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../../shell/query-client.ts';
import { WordsProvider } from '../../shell/words.tsx';
import { CertificateForm } from './certificate-form.tsx';
import { OneCertificate } from './certificate-page.tsx';
import { Certificates } from './certificates-page.tsx';
import { firstTyped, readPaise } from './typed-certificate.ts';

const CRORE = 1_00_00_000_00;
const scope = { form: 'GFR_12C' as const, financialYear: '2024-25', componentCode: 'C2', granteeOffice: 'PMU' };
const figures = {
  ...{ openingPaise: 0, interestPaise: 0.02 * CRORE, remittedPaise: 0.01 * CRORE, receivedPaise: 3 * CRORE, availablePaise: 3.01 * CRORE, spentPaise: 1.9 * CRORE, closingPaise: 1.11 * CRORE },
  spentByHead: { GENERAL: 1.2 * CRORE, SALARY: 0, CAPITAL: 0.7 * CRORE },
};
const name = (en: string) => ({ en, hi: en });
const page: CertificatePage = {
  ...{ certificateNo: 'UC-2024-25-C2-PMU', state: 'DUE', granteeName: name('Unit'), componentName: name('Clinic'), countedTo: '2024-25-FN24', drafted: figures, signed: null, revisions: [], steps: [], breaches: [] },
  context: {
    ...{ asOn: '2025-04-12', scope, before: null, others: [] },
    ledger: { openingPaise: 0, interestPaise: 0.02 * CRORE, remittedPaise: 0.01 * CRORE, receivedPaise: 3 * CRORE, spentByHead: figures.spentByHead },
    releases: [{ componentCode: 'C2', reference: 'REL/1', sanctionNo: 'GO/14', on: '2024-10-14', amountPaise: 3 * CRORE }],
  },
  ...{ canSubmit: true, canReturn: false, canAccept: false },
};
const { form, ...place } = scope;
const signed = { ...figures, ...place, form, certificateNo: page.certificateNo, revision: 1, sanctionNos: ['GO/14'], signatory: 'Director', counterSignatory: 'Secretary', signedOn: '2025-04-10' };
const submit = jest.fn<(body: CertificateSubmission) => void>();
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

function open(element: ReactElement): void {
  render(
    <MemoryRouter initialEntries={['/ts/live/utilisation-certificates']}>
      <QueryClientProvider client={openQueryClient()}>
        <WordsProvider>
          <Routes>
            <Route path=":scheme/:fortnight/*" element={element} />
          </Routes>
        </WordsProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
}
const column = (label: RegExp): HTMLInputElement => screen.getByRole('textbox', { name: label });
const rowOf = (label: RegExp): HTMLElement => column(label).closest('tr') ?? document.body;
const type = (label: RegExp, text: string): void => void fireEvent.change(column(label), { target: { value: text } });

jest.setTimeout(30_000);
beforeEach(() => submit.mockReset());
afterEach(cleanup);

describe('the form of a certificate', () => {
  beforeEach(() => open(<CertificateForm page={page} isSending={false} onSubmit={submit} />));

  it('begins with the figures of the ledger and the releases of the year', () => {
    expect(plain(column(/\(4\) Grants received/).value)).toBe('₹3,00,00,000.00');
    expect(screen.getByRole('checkbox', { name: /GO\/14/ })).toBeChecked();
    expect(within(rowOf(/\(7\)=5−6/)).getByText('Agrees')).toBeVisible();
  });

  it('computes (5) and (7) beside what is typed, says the difference in words, and takes what follows', async () => {
    type(/\(2\) Interest earned/, '3 lakh');
    expect(plain(rowOf(/\(5\)=1/).textContent)).toContain('₹3,02,00,000.00 · ₹1,00,000.00 less than follows');
    expect(plain(rowOf(/\(2\) Interest/).textContent)).toContain('₹1,00,000.00 more than the ledger');
    expect(plain(rowOf(/\(5\)=1/).textContent)).toContain('Column (5) is (1) + (2) − (3) + (4) = ₹3,02,00,000.00. The certificate states ₹3,01,00,000.00: the difference is −₹1,00,000.00.');
    await userEvent.click(within(rowOf(/\(5\)=1/)).getByRole('button', { name: 'Take what follows' }));
    expect(within(rowOf(/\(5\)=1/)).getByText('Agrees')).toBeVisible();
    expect(plain(rowOf(/\(7\)=5/).textContent)).toContain('₹1,12,00,000.00 · ₹1,00,000.00 less than follows');
  });

  it('is not sent while something blocks, and says everything at once', async () => {
    type(/\(7\)=5−6/, '1 crore');
    await userEvent.click(screen.getByRole('button', { name: 'Submit the certificate' }));
    const told = plain(screen.getAllByRole('alert').map((one) => one.textContent).join(' '));
    expect(told).toContain('Column (7) is (5) − (6) = ₹1,11,00,000.00');
    expect(told).toContain('GFR 12-C is counter-signed');
    expect(submit).not.toHaveBeenCalled();
  });

  it('says that an amount cannot be read', () => {
    type(/\(6\) Expenditure/, '1.9 crores and more');
    expect(column(/\(6\) Expenditure/)).toBeInvalid();
    expect(rowOf(/\(6\) Expenditure/)).toHaveTextContent(/cannot be read as an exact amount/);
  });

  it('is sent as it was typed, to the paisa', async () => {
    await userEvent.type(screen.getByLabelText('Signed by (designation)'), 'Director');
    await userEvent.type(screen.getByLabelText('Counter-signed by (designation)'), 'Secretary');
    fireEvent.change(screen.getByLabelText('Signed on'), { target: { value: '2025-04-10' } });
    await userEvent.click(screen.getByRole('button', { name: 'Submit the certificate' }));
    expect(submit).toHaveBeenCalledWith({ ...figures, ...place, revision: 0, sanctionNos: ['GO/14'], signatory: 'Director', counterSignatory: 'Secretary', signedOn: '2025-04-10' });
  });
});

describe('one certificate', () => {
  const step = { revision: 1, designation: name('Accountant'), officeName: name('Unit'), at: '2025-04-12T05:00:00.000Z', reason: null };
  const submitted: CertificatePage = { ...page, state: 'SUBMITTED', signed, revisions: [signed], steps: [{ ...step, action: 'SUBMIT' }], canSubmit: false, canReturn: true, canAccept: true };

  it('is read and decided by who may: locked, printed, not returned without a reason', async () => {
    open(<OneCertificate page={submitted} />);
    expect(screen.queryByRole('textbox', { name: /\(1\)/ })).toBeNull();
    expect(screen.getByText('Submitted figures are signed and locked.')).toBeVisible();
    expect(screen.getByRole('link', { name: /Print.*Hindi/ })).toHaveAttribute('href', '/v1/schemes/ts/utilisation-certificates/UC-2024-25-C2-PMU/document?language=hi&revision=1');
    await userEvent.click(screen.getByRole('button', { name: 'Return' }));
    expect(screen.getByText('Write why it is returned.')).toBeVisible();
  });

  it('shows why it was returned, and opens the form with what was signed', () => {
    open(<OneCertificate page={{ ...submitted, state: 'RETURNED', steps: [...submitted.steps, { ...step, action: 'RETURN', reason: 'ब्याज भिन्न है' }], canSubmit: true, canReturn: false, canAccept: false }} />);
    expect(screen.getAllByText('ब्याज भिन्न है')[0]).toHaveAttribute('lang', 'hi');
    expect(plain(column(/\(7\)=5−6/).value)).toBe('₹1,11,00,000.00');
    expect(screen.getByLabelText('Signed on')).toHaveValue('');
  });
});

describe('the list', () => {
  const one = { certificateNo: page.certificateNo, ...scope, granteeName: name('Unit'), componentName: name('Clinic'), revision: 0, grantPaise: 3 * CRORE, spentPaise: null, closingPaise: null, submittedOn: null, decidedOn: null, returnReason: null, returns: 0, dueOn: '2026-03-31' };
  const list: CertificateList = {
    ...{ asOn: '2026-07-10', countedTo: '2025-26-FN24', years: ['2024-25'], components: [{ code: 'C2', name: name('Clinic') }] },
    certificates: [{ ...one, state: 'DUE', overdueMonths: 3, age: '3_6' }, { ...one, certificateNo: 'UC-2024-25-C2-P', granteeOffice: 'P', form: 'GFR_12A', state: 'RETURNED', revision: 1, returns: 1, decidedOn: '2026-05-02', overdueMonths: 3, age: '3_6' }],
    ageing: [{ bucket: '0_3', count: 0, paise: 0 }, { bucket: '3_6', count: 2, paise: 6 * CRORE }, { bucket: '6_12', count: 0, paise: 0 }, { bucket: 'OVER_12', count: 0, paise: 0 }],
    grantees: [{ code: 'PMU', name: name('Unit'), form: 'GFR_12C' }],
  };

  it('says how many are due and how old they are, with the door to each', () => {
    open(<Certificates list={list} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 utilisation certificates are due, 2 of them overdue');
    expect(plain(screen.getByRole('heading', { name: /are overdue, for/ }).textContent)).toBe('2 certificates are overdue, for ₹6.00 crore');
    expect(screen.getByRole('link', { name: /^Prepare: Unit, C2 Clinic/ })).toHaveAttribute('href', '/ts/live/utilisation-certificates/prepare?year=2024-25&grantee=PMU&component=C2');
    expect(screen.getByText('returned 02.05.2026 · returned once · overdue for 3 months')).toBeVisible();
  });

  it('offers nothing to prepare to who may not', () => {
    open(<Certificates list={{ ...list, grantees: [] }} />);
    expect(screen.queryByText('Prepare a certificate')).toBeNull();
    expect(screen.queryByRole('link', { name: /^Prepare/ })).toBeNull();
  });
});

describe('what is typed', () => {
  it('reads amounts below zero too, so that the rule can refuse them', () => expect([readPaise('-5 lakh'), readPaise('−1'), readPaise('five')]).toEqual([-5_00_000_00, -100, null]));
  it('names no release of an earlier year by itself', () => {
    const later = { ...page, context: { ...page.context, scope: { ...scope, financialYear: '2025-26' } } };
    expect(firstTyped(later, 'en').sanctionNos).toEqual([]);
  });
});
