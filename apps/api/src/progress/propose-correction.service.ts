import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Correction } from '@pakhwada/contracts/progress';
import { officeOfCell, type Component, type Indicator, type Plan } from '@pakhwada/domain/plan';
import { checkCorrection, type CorrectionContext, type CorrectionRequest } from '@pakhwada/domain/progress';
import type { Charge } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { SubmissionDeskService } from '../fortnights/submission-desk.service.ts';
import { besideFaults, type BesideFault } from '../platform/http/in-parts.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { CorrectionTrail } from './correction-trail.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionsService } from './corrections.service.ts';

interface FrozenEntry {
  readonly component: Component;
  readonly indicator: Indicator;
  readonly revision: number;
  readonly value: number;
}

/** Proposes another value for a frozen entry. The frozen review keeps what it says; once approved, the difference counts in the open fortnight. */
@Injectable()
export class ProposeCorrectionService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly repository: CorrectionRepository,
    private readonly corrections: CorrectionsService,
    private readonly trail: CorrectionTrail,
  ) {}

  /** `faults` of form are told with those of the rules. */
  async propose(key: FortnightKey, charge: Charge, request: CorrectionRequest, faults: readonly BesideFault[] = []): Promise<Correction> {
    return this.source.transaction(async (manager) => {
      const { fortnight, plan, now } = await this.desk.open(manager, key, []);
      const corrected = { stateId: key.stateId, schemeCode: key.schemeCode, fortnightId: request.correctsFortnight };
      const entry = await this.entryOf(manager, plan, corrected, request);
      const isFrozen = entry !== null || (await this.repository.isFrozen(manager, corrected));
      const breaches = besideFaults(faults, checkCorrection({ charge, now, countedIn: fortnight, isFrozen, entry: entry && judged(plan, entry, request) }, request));
      if (breaches.length > 0 || entry === null) throw new RuleBreach(breaches);
      const correctionId = randomUUID();
      await this.repository.insert(manager, key, { ...rowOf(entry, request), correctionId, proposedBy: charge.personId, proposingOffice: charge.officeCode, proposedAt: now });
      await this.trail.append(manager, fortnight, charge, 'correction.propose', correctionId);
      return this.corrections.one(manager, fortnight, correctionId, charge);
    });
  }

  private async entryOf(manager: EntityManager, plan: Plan, corrected: FortnightKey, { indicatorCode, unit }: CorrectionRequest): Promise<FrozenEntry | null> {
    const component = plan.components.find((one) => one.indicators.some((indicator) => indicator.code === indicatorCode));
    const indicator = component?.indicators.find((one) => one.code === indicatorCode);
    const entry = await this.repository.frozenValue(manager, corrected, indicatorCode, unit);
    return component && indicator && entry ? { component, indicator, ...entry } : null;
  }
}

function judged(plan: Plan, { component, indicator, value }: FrozenEntry, { unit }: CorrectionRequest): CorrectionContext['entry'] {
  const office = officeOfCell(plan, component, indicator, unit);
  if (office === null) return null;
  return { sheet: { officeCode: office.code, officeKind: office.kind, districtLgd: office.districtLgd, sheet: 'progress' }, nature: indicator.nature, value };
}

function rowOf({ component, revision, value }: FrozenEntry, { indicatorCode, unit, correctsFortnight, newValue, reason }: CorrectionRequest) {
  return { indicatorCode, unit, componentCode: component.code, correctsFortnight, correctsRevision: revision, oldValue: value, newValue, reason };
}

