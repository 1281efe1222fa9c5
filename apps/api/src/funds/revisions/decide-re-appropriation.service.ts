import { Injectable } from '@nestjs/common';
import type { ReAppropriationDecisionRequest, ReAppropriationTable } from '@pakhwada/contracts/funds';
import { checkDecision, checkReAppropriation } from '@pakhwada/domain/funds';
import { DataSource, type EntityManager } from 'typeorm';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListReAppropriationsService } from './list-re-appropriations.service.ts';
import { MakePlanVersionService } from './make-plan-version.service.ts';
import type { ReAppropriationRecord } from './re-appropriation.repository.ts';
import { pendingOf, RevisionDeskService } from './revision-desk.service.ts';
import { RevisionTrail } from './revision-trail.ts';

/** Concurs in, approves, refuses or withdraws a proposal. What was in order when it was proposed is asked again: money may have been released since. */
@Injectable()
export class DecideReAppropriationService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RevisionDeskService,
    private readonly listing: ListReAppropriationsService,
    private readonly making: MakePlanVersionService,
    private readonly trail: RevisionTrail,
  ) {}

  async decide(officer: Officer, id: string, asked: ReAppropriationDecisionRequest): Promise<ReAppropriationTable> {
    await this.source.transaction(async (manager) => {
      await this.desk.open(manager, officer);
      const open = await this.making.hold(manager, officer);
      const record = await this.desk.find(manager, officer, id);
      await this.judge(manager, officer, record, asked);
      const made = asked.decision === 'APPROVE' ? await this.making.make(manager, officer, record, open) : null;
      const step = { stepNo: record.steps.length + 1, action: asked.decision, reason: asked.reason, planVersion: made?.version ?? null };
      await this.trail.append(manager, officer, id, step, made ? { planVersion: made.version, fortnightId: made.fortnightId } : {});
    });
    return this.listing.one(officer, id); // after the commit: a plan version that came to nothing must not stay in memory
  }

  private async judge(manager: EntityManager, officer: Officer, record: ReAppropriationRecord, { decision, reason }: ReAppropriationDecisionRequest): Promise<void> {
    const context = await this.desk.context(manager, officer);
    const breaches = checkDecision(officer, pendingOf(record), decision, { reason, latestVersion: context.planVersion });
    const isSigned = decision === 'CONCUR' || decision === 'APPROVE';
    if (isSigned && breaches.length === 0) breaches.push(...checkReAppropriation(context, record));
    if (breaches.length > 0) throw new RuleBreach(breaches);
  }
}
