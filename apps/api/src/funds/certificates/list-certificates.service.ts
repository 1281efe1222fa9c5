import { Injectable } from '@nestjs/common';
import type { CertificateList } from '@pakhwada/contracts/funds';
import { financialYearOf } from '@pakhwada/domain/calendar';
import { ageingOf, certificateDueOn, dueCertificates, lastDayOf, type CertificateFact, type DueCertificate } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { officeName } from '../../fortnights/summary-of-sheet.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { canRead, CertificateDeskService, granteesOf, targetOf } from './certificate-desk.service.ts';

type Summary = CertificateList['certificates'][number];

/** What is due, what came in and how old the backlog is: of the grantees the officer may see. */
@Injectable()
export class ListCertificatesService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: CertificateDeskService,
  ) {}

  async list(officer: Officer): Promise<CertificateList> {
    const { plan, asOn, countedTo, ledger, facts } = await this.desks.read(this.source.manager, officer);
    const grantees = granteesOf(plan).filter(({ office }) => canRead(officer, targetOf(office)));
    const due = dueCertificates(ledger.sums, facts, grantees, asOn);
    const seen = facts.filter(({ granteeOffice }) => grantees.some((one) => one.granteeOffice === granteeOffice));
    const summaries = [...due.flatMap((one) => (one.state === 'DUE' ? [summaryOfDue(plan, one)] : [])), ...seen.map((fact) => summaryOfFact(plan, fact, due.find(({ certificateNo }) => certificateNo === fact.certificateNo)))];
    return {
      ...{ asOn, countedTo },
      certificates: summaries.sort((a, b) => (`${a.financialYear} ${a.certificateNo}` < `${b.financialYear} ${b.certificateNo}` ? -1 : 1)),
      ageing: ageingOf(due).map((one) => ({ ...one })),
      years: [...new Set(ledger.sums.map(({ financialYear }) => financialYear))].filter((year) => year < financialYearOf(asOn)).sort().reverse(),
      components: plan.components.map(({ code, name }) => ({ code, name })),
      grantees: grantees.filter(({ office }) => can(officer, 'CERTIFY', targetOf(office))).map(({ form, office: { code, name } }) => ({ code, name, form })),
    };
  }
}

function summaryOfDue(plan: Plan, { certificateNo, form, financialYear, componentCode, granteeOffice, state, grantPaise, dueOn, overdueMonths, age }: DueCertificate): Summary {
  return {
    ...{ certificateNo, form, financialYear, componentCode, granteeOffice, state, grantPaise, dueOn, overdueMonths, age, ...namesOf(plan, componentCode, granteeOffice) },
    ...{ revision: 0, spentPaise: null, closingPaise: null, submittedOn: null, decidedOn: null, returnReason: null, returns: 0 },
  };
}

function summaryOfFact(plan: Plan, fact: CertificateFact, due: DueCertificate | undefined): Summary {
  const { certificateNo, form, financialYear, componentCode, granteeOffice, state, revision, receivedPaise, spentPaise, closingPaise, submittedOn, decidedOn, returnReason, returns } = fact;
  return {
    ...{ certificateNo, form, financialYear, componentCode, granteeOffice, state, revision, spentPaise, closingPaise, submittedOn, decidedOn, returnReason, returns, ...namesOf(plan, componentCode, granteeOffice) },
    ...{ grantPaise: receivedPaise, dueOn: certificateDueOn(lastDayOf(financialYear)), overdueMonths: due?.overdueMonths ?? 0, age: due?.age ?? null },
  };
}

function namesOf(plan: Plan, componentCode: string | null, granteeOffice: string): Pick<Summary, 'granteeName' | 'componentName'> {
  return { granteeName: officeName(plan, granteeOffice), componentName: plan.components.find(({ code }) => code === componentCode)?.name ?? null };
}
