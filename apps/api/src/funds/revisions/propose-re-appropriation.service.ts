import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReAppropriationRequest, ReAppropriationTable } from '@pakhwada/contracts/funds';
import { checkReAppropriation } from '@pakhwada/domain/funds';
import { block } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { refuseUnless } from '../../fortnights/refuse-unless.ts';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListReAppropriationsService } from './list-re-appropriations.service.ts';
import { ReAppropriationRepository } from './re-appropriation.repository.ts';
import { RevisionDeskService } from './revision-desk.service.ts';
import { RevisionTrail } from './revision-trail.ts';

/** Proposes to move money between components; nothing moves before Finance has concurred and the Secretary approved. */
@Injectable()
export class ProposeReAppropriationService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RevisionDeskService,
    private readonly listing: ListReAppropriationsService,
    private readonly repository: ReAppropriationRepository,
    private readonly trail: RevisionTrail,
  ) {}

  async propose(officer: Officer, { planVersion, ...asked }: ReAppropriationRequest): Promise<ReAppropriationTable> {
    const id = randomUUID();
    await this.source.transaction(async (manager) => {
      refuseUnless(officer, 'PROPOSE_RE_APPROPRIATION');
      const context = await this.desk.context(manager, officer);
      const waiting = await this.desk.waiting(manager, officer);
      const breaches = [
        ...(waiting ? [block('RE_APPROPRIATION_OPEN', { orderNo: waiting.orderNo })] : []),
        ...(planVersion === context.planVersion ? [] : [block('PLAN_CHANGED', { version: planVersion, latest: context.planVersion })]),
        ...checkReAppropriation(context, asked),
      ];
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.repository.insert(manager, officer, { ...asked, id, planVersion, proposedAt: context.now });
      await this.trail.append(manager, officer, id, { stepNo: 1, action: 'PROPOSE', reason: null, planVersion: null });
    });
    return this.listing.one(officer, id);
  }
}
