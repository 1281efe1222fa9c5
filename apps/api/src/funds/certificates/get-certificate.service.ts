import { Injectable } from '@nestjs/common';
import type { CertificatePage } from '@pakhwada/contracts/funds';
import { certificateNoOf, checkCertificate, checkCertificateStep, draftCertificate, type Certificate, type CertificateAction, type CertificateContext, type CertificateScope, type CertificateStanding } from '@pakhwada/domain/funds';
import { checkRight, type Target } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { officeName } from '../../fortnights/summary-of-sheet.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { canRead, CertificateDeskService, contextOn, scopeOf, type CertificateDesk } from './certificate-desk.service.ts';
import { CertificateRepository, type CertificateStepRecord } from './certificate.repository.ts';

/** One certificate on the desk: as it stands, and what it is judged by. */
export interface CertificateCase {
  readonly desk: CertificateDesk;
  readonly certificateNo: string;
  readonly scope: CertificateScope;
  readonly context: CertificateContext;
  readonly revisions: readonly Certificate[];
  readonly steps: readonly CertificateStepRecord[];
  readonly standing: CertificateStanding;
}

/** The page of one certificate: what the ledger would write, what was signed, and what the reader may do. */
@Injectable()
export class GetCertificateService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: CertificateDeskService,
    private readonly certificates: CertificateRepository,
  ) {}

  async figures(officer: Officer, wanted: Omit<CertificateScope, 'form'>): Promise<CertificatePage> {
    return pageOf(officer, await this.caseOf(this.source.manager, officer, wanted));
  }

  async one(officer: Officer, certificateNo: string): Promise<CertificatePage> {
    return pageOf(officer, await this.open(this.source.manager, officer, certificateNo));
  }

  /** A certificate that was submitted at least once. */
  async open(manager: EntityManager, officer: Officer, certificateNo: string): Promise<CertificateCase> {
    const [first] = await this.certificates.revisions(manager, officer, certificateNo);
    return first ? this.caseOf(manager, officer, first) : refuse('NOT_FOUND');
  }

  async caseOf(manager: EntityManager, officer: Officer, wanted: Omit<CertificateScope, 'form'>): Promise<CertificateCase> {
    const desk = await this.desks.read(manager, officer);
    const { scope, target } = scopeOf(desk.plan, wanted);
    if (!canRead(officer, target)) throw new RuleBreach(checkRight(officer, 'READ_SHEETS', target));
    const certificateNo = certificateNoOf(scope);
    const [revisions, steps] = [await this.certificates.revisions(manager, officer, certificateNo), await this.certificates.steps(manager, officer, certificateNo)];
    return { desk, certificateNo, scope, context: contextOn(desk, scope), revisions, steps, standing: standingOf(desk, certificateNo, target, steps) };
  }
}

function standingOf({ facts }: CertificateDesk, certificateNo: string, target: Target, steps: readonly CertificateStepRecord[]): CertificateStanding {
  const fact = facts.find((one) => one.certificateNo === certificateNo);
  return { target, revision: fact?.revision ?? 0, state: fact?.state ?? null, preparedBy: steps.flatMap(({ action, personId }) => (action === 'SUBMIT' ? [personId] : [])) };
}

export function pageOf(officer: Officer, { desk, certificateNo, scope, context, revisions, steps, standing }: CertificateCase): CertificatePage {
  const signed = revisions.at(-1) ?? null;
  const component = desk.plan.components.find(({ code }) => code === scope.componentCode);
  const may = (action: CertificateAction): boolean => checkCertificateStep(officer, standing, { action, revision: standing.revision, reason: '-' }).length === 0;
  return {
    ...{ certificateNo, state: standing.state ?? 'DUE', countedTo: desk.countedTo },
    granteeName: officeName(desk.plan, scope.granteeOffice),
    componentName: component?.name ?? null,
    context: { ...context, ledger: { ...context.ledger, spentByHead: { ...context.ledger.spentByHead } }, releases: [...context.releases], others: context.others.map(plain) },
    drafted: withHeads(draftCertificate(context)),
    signed: signed && plain(signed),
    revisions: revisions.map(plain),
    steps: steps.map(({ revision, action, designation, actingOffice, at, reason }) => ({ revision, action, designation, officeName: officeName(desk.plan, actingOffice), at, reason })),
    breaches: signed ? checkCertificate(context, signed) : [],
    ...{ canSubmit: may('SUBMIT'), canReturn: may('RETURN'), canAccept: may('ACCEPT') },
  };
}

function plain(one: Certificate): CertificatePage['revisions'][number] {
  return { ...withHeads(one), sanctionNos: [...one.sanctionNos] };
}

function withHeads<Figures extends Pick<Certificate, 'spentByHead'>>(figures: Figures): Figures & { spentByHead: { GENERAL: number; SALARY: number; CAPITAL: number } } {
  return { ...figures, spentByHead: { ...figures.spentByHead } };
}
