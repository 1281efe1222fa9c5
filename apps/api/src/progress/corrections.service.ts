import { Injectable } from '@nestjs/common';
import type { Correction } from '@pakhwada/contracts/progress';
import { officeOfCell, type Plan } from '@pakhwada/domain/plan';
import { checkCorrectionApproval } from '@pakhwada/domain/progress';
import { can, type Charge } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { Clock } from '../platform/clock/clock.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { CorrectionRepository, type CorrectionRecord } from './correction.repository.ts';

/** The corrections counted in a fortnight, as far as the charge of the person who asks reaches: those of cells whose sheets they may read. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly repository: CorrectionRepository,
    private readonly schemes: SchemesService,
  ) {}

  async list(officer: Officer, fortnightId: string): Promise<Correction[]> {
    refuseUnless(officer, 'READ_SHEETS');
    const { manager } = this.source;
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const plan = await this.schemes.planOf(fortnight.stateId, fortnight.schemeCode, fortnight.planVersion);
    const records = await this.repository.list(manager, fortnight);
    const shown: Correction[] = [];
    for (const record of records.filter((one) => mayRead(plan, officer, one))) shown.push(await this.shown(manager, record, fortnight, officer));
    return shown;
  }

  async one(manager: EntityManager, fortnight: FortnightRecord, correctionId: string, charge: Charge): Promise<Correction> {
    const record = await this.repository.byId(manager, fortnight, correctionId);
    if (record === null) throw new Error(`correction ${correctionId} was written and is not there`);
    return this.shown(manager, record, fortnight, charge);
  }

  private async shown(manager: EntityManager, record: CorrectionRecord, fortnight: FortnightRecord, charge: Charge): Promise<Correction> {
    const { correctionId, fortnightId, indicatorCode, unit, correctsFortnight, oldValue, newValue, delta, reason } = record;
    const isApproved = record.approvedBy !== null;
    const entry = isApproved ? null : await this.repository.frozenValue(manager, { ...fortnight, fortnightId: correctsFortnight }, indicatorCode, unit);
    const breaches = checkCorrectionApproval({ charge, now: this.clock.nowIso(), countedIn: fortnight, proposedBy: record.proposedBy, isApproved, oldValue, value: entry?.value ?? null });
    return {
      ...{ correctionId, fortnightId, indicatorCode, unit, correctsFortnight, oldValue, newValue, delta, reason },
      state: isApproved ? 'APPROVED' : 'PROPOSED',
      proposedBy: record.proposedByDesignation,
      approvedBy: record.approvedByDesignation,
      at: record.approvedAt ?? record.proposedAt,
      canApprove: breaches.length === 0,
    };
  }
}

function mayRead(plan: Plan, charge: Charge, { componentCode, indicatorCode, unit }: CorrectionRecord): boolean {
  const component = plan.components.find((one) => one.code === componentCode);
  const indicator = component?.indicators.find((one) => one.code === indicatorCode);
  const office = component && indicator ? officeOfCell(plan, component, indicator, unit) : null;
  if (office === null) return can(charge, 'READ_SHEETS');
  return can(charge, 'READ_SHEETS', { officeCode: office.code, officeKind: office.kind, districtLgd: office.districtLgd, sheet: 'progress' });
}
