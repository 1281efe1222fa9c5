import { describe, expect, it } from '@jest/globals';
import type { CertificatePage } from '@pakhwada/contracts/funds';
import { readPdf } from '@pakhwada/testing/pdf';
import { certificateDocument } from './certificate-document.ts';
import { composeCertificate } from './compose-certificate.ts';
import type { CertificateOrder } from './model.ts';

const CRORE = 1_00_00_000_00;
const scope = { financialYear: '2024-25', componentCode: 'C2', granteeOffice: 'PMU' };
const figures = {
  ...{ openingPaise: 0.6 * CRORE, interestPaise: 2 * 1_00_000_00 + 55, remittedPaise: 1_00_000_00, receivedPaise: 3 * CRORE, availablePaise: 3.61 * CRORE + 55, spentPaise: 2.4 * CRORE, closingPaise: 1.21 * CRORE + 55 },
  spentByHead: { GENERAL: 1.9 * CRORE, SALARY: 0, CAPITAL: 0.5 * CRORE },
};
const signed = { ...figures, ...scope, certificateNo: 'UC-2024-25-C2-PMU', revision: 1, form: 'GFR_12C' as const, sanctionNos: ['GO/14', 'GO/TAKEN-BACK'], signatory: 'Managing Director', counterSignatory: 'Finance Secretary', signedOn: '2025-04-10' };
const name = (en: string) => ({ en, hi: `${en} हिन्दी` });
const step = { revision: 1, designation: name('Accountant'), officeName: name('Unit'), at: '2025-04-12T05:00:00.000Z', reason: null };
const page: CertificatePage = {
  ...{ certificateNo: signed.certificateNo, state: 'SUBMITTED', granteeName: name('Trade Promotion Organisation'), componentName: name('Health clinic'), countedTo: '2024-25-FN24', drafted: figures, signed, revisions: [signed], breaches: [] },
  context: {
    ...{ asOn: '2025-04-12', scope: { ...scope, form: 'GFR_12C' }, before: null, others: [], ledger: { openingPaise: 0, interestPaise: 0, remittedPaise: 0, receivedPaise: 0, spentByHead: figures.spentByHead } },
    releases: [{ componentCode: 'C2', reference: 'REL/1', sanctionNo: 'GO/14', on: '2024-10-14', amountPaise: 3 * CRORE }, { componentCode: 'C1', reference: 'REL/2', sanctionNo: 'GO/14', on: '2024-10-14', amountPaise: CRORE }],
  },
  steps: [{ ...step, action: 'SUBMIT' }],
  ...{ canSubmit: false, canReturn: true, canAccept: true },
};
const order = (own: Partial<CertificateOrder> = {}): CertificateOrder => ({ page, revision: 1, scheme: { title: name('RAMP'), stateName: name('State'), isDemo: true }, language: 'en', ...own });

describe('a printed certificate', () => {
  it('has the columns of the form in their order, to the paisa', () => {
    const { columns, heads, form } = certificateDocument(order());
    expect(form).toBe('GFR 12-C, Rule 239');
    expect(columns.map(({ number, figure }) => [number, figure])).toEqual([
      ['(1)', '60,00,000.00'], ['(2)', '2,00,000.55'], ['(3)', '1,00,000.00'], ['(4)', '3,00,00,000.00'], ['(5)=1+2−3+4', '3,61,00,000.55'], ['(6)', '2,40,00,000.00'], ['(7)=5−6', '1,21,00,000.55'],
    ]);
    expect(heads.map(({ figure }) => figure)).toEqual(['1,90,00,000.00', '0.00', '50,00,000.00', '2,40,00,000.00']);
  });
  it('names the releases of its own component, and one that was taken back by its number alone', () => {
    expect(certificateDocument(order()).releases).toEqual([['GO/14', 'REL/1', '14.10.2024', 'C2', '3,00,00,000.00'], ['GO/TAKEN-BACK', '–', '–', '–', '–']]);
  });
  it('has a block for each who signs, and none for who does not', () => {
    expect(certificateDocument(order()).signatures.map(({ lines }) => lines[0])).toEqual(['Managing Director', 'Finance Secretary']);
    expect(certificateDocument(order({ page: { ...page, revisions: [{ ...signed, form: 'GFR_12A', counterSignatory: null }] } })).signatures).toHaveLength(1);
  });
  it('says that a returned one is not valid, and why', () => {
    const returned = { ...page, steps: [...page.steps, { ...step, action: 'RETURN' as const, reason: 'Interest differs' }] };
    expect(certificateDocument(order({ page: returned })).alarm).toBe('Returned, not valid: Interest differs');
    expect(certificateDocument(order()).alarm).toBeNull();
  });
  it('refuses a revision that was never submitted', () => expect(() => certificateDocument(order({ revision: 2 }))).toThrow('no revision 2'));
  it.each(['en', 'hi'] as const)('is one accessible page marked as demo data (%s), the same bytes each time', (language) => {
    const [once, twice] = [composeCertificate(order({ language })), composeCertificate(order({ language }))];
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
    const pdf = readPdf(once);
    expect(pdf).toMatchObject({ isTagged: true, claimsUa1: true });
    expect(pdf.pages).toHaveLength(1);
    const words = pdf.pages.join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('1,21,00,000.55');
    expect(words).toContain(language === 'en' ? 'Demo data, not official' : 'प्रदर्शन');
  });
});
