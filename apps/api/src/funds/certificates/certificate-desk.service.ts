import { Injectable } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import { certificateContext, type CertificateContext, type CertificateFact, type CertificateForm, type CertificateScope, type Grantee, type MoneyLedger } from '@pakhwada/domain/funds';
import { pmuOf, type Office, type Plan } from '@pakhwada/domain/plan';
import { can, type Charge, type Target } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { MoneyLedgerService } from '../money-ledger.service.ts';
import { CertificateRepository } from './certificate.repository.ts';

/** What all certificates of a scheme are judged by, read at one moment. */
export interface CertificateDesk {
  readonly plan: Plan;
  readonly isDemo: boolean;
  readonly now: string;
  readonly asOn: string; // today
  readonly countedTo: string | null; // the last frozen fortnight: only what was approved can be certified
  readonly ledger: Pick<MoneyLedger, 'sums' | 'instalments'>;
  readonly facts: readonly CertificateFact[];
}

const AFTER_ALL = '9999-99-FN99';

@Injectable()
export class CertificateDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly ledgers: MoneyLedgerService,
    private readonly certificates: CertificateRepository,
  ) {}

  async read(manager: EntityManager, { stateId, schemeCode }: SchemeKey): Promise<CertificateDesk> {
    const key = { stateId, schemeCode };
    const [first] = await this.fortnights.unfrozen(manager, key);
    const after = { ...key, fortnightId: first?.fortnightId ?? AFTER_ALL };
    const { plan, isDemo } = await this.schemes.latestPlan(schemeCode, manager);
    const now = this.clock.nowIso();
    return {
      ...{ plan, isDemo, now, asOn: istDateOf(now) },
      countedTo: (await this.fortnights.before(manager, after)).lastFrozen?.fortnightId ?? null,
      ledger: await this.ledgers.lines(manager, after),
      facts: await this.certificates.facts(manager, key, null),
    };
  }
}

/** The offices whose grants are certified: the State's own by the programme management unit, partners theirs. */
export function granteesOf(plan: Plan): readonly (Grantee & { readonly office: Office })[] {
  const pmu = pmuOf(plan);
  const partners = plan.offices.filter(({ kind }) => kind === 'PARTNER');
  const grantee = (office: Office, form: CertificateForm) => ({ form, granteeOffice: office.code, office });
  return [...(pmu ? [grantee(pmu, 'GFR_12C')] : []), ...partners.map((office) => grantee(office, 'GFR_12A'))];
}

/** Refuses an office that receives no grant, and a component the plan does not have. */
export function scopeOf(plan: Plan, { financialYear, componentCode, granteeOffice }: Omit<CertificateScope, 'form'>): { readonly scope: CertificateScope; readonly target: Target } {
  const grantee = granteesOf(plan).find((one) => one.granteeOffice === granteeOffice) ?? refuse('UNKNOWN_GRANTEE', { officeCode: granteeOffice });
  if (componentCode !== null && !plan.components.some(({ code }) => code === componentCode)) refuse('UNKNOWN_COMPONENT', { componentCode });
  return { scope: { form: grantee.form, financialYear, componentCode, granteeOffice }, target: targetOf(grantee.office) };
}

export function targetOf({ code, kind, districtLgd }: Office): Target {
  return { officeCode: code, officeKind: kind, districtLgd, sheet: 'money' };
}

export function canRead(charge: Charge, target: Target): boolean {
  return (['READ_SHEETS', 'CERTIFY', 'DECIDE_CERTIFICATE'] as const).some((action) => can(charge, action, target));
}

export function contextOn({ ledger, facts, asOn }: CertificateDesk, scope: CertificateScope): CertificateContext {
  return certificateContext(ledger, facts, scope, asOn);
}
