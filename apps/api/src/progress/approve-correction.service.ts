import { Injectable } from '@nestjs/common';
import type { Correction } from '@pakhwada/contracts/progress';
import { checkCorrectionApproval } from '@pakhwada/domain/progress';
import type { Charge } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { SubmissionDeskService } from '../fortnights/submission-desk.service.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import { CorrectionTrail } from './correction-trail.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionsService } from './corrections.service.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Approves what another person proposed; from then on it counts. */
@Injectable()
export class ApproveCorrectionService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly repository: CorrectionRepository,
    private readonly corrections: CorrectionsService,
    private readonly trail: CorrectionTrail,
  ) {}

  async approve(key: FortnightKey, charge: Charge, correctionId: string): Promise<Correction> {
    return this.source.transaction(async (manager) => {
      const { fortnight, now } = await this.desk.open(manager, key, []);
      const found = UUID.test(correctionId) ? await this.repository.byId(manager, key, correctionId) : null;
      const { proposedBy, approvedBy, oldValue, correctsFortnight, indicatorCode, unit } = found ?? refuse('NOT_FOUND');
      const entry = await this.repository.frozenValue(manager, { ...key, fortnightId: correctsFortnight }, indicatorCode, unit);
      const breaches = checkCorrectionApproval({ charge, now, countedIn: fortnight, proposedBy, isApproved: approvedBy !== null, oldValue, value: entry?.value ?? null });
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.repository.insertApproval(manager, key, correctionId, charge.personId, charge.officeCode, now);
      await this.trail.append(manager, fortnight, charge, 'correction.approve', correctionId);
      return this.corrections.one(manager, fortnight, correctionId, charge);
    });
  }
}
