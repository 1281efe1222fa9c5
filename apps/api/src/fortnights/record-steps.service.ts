import { Injectable } from '@nestjs/common';
import type { Charge } from '@pakhwada/domain/rights';
import type { Step } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import type { DeskSheet } from './desk.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { FortnightRepository } from './fortnight.repository.ts';
import { SubmissionRepository } from './submission.repository.ts';

/** Writes steps that were found right, with the trail. */
@Injectable()
export class RecordStepsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly fortnights: FortnightRepository,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async record(manager: EntityManager, fortnight: FortnightRecord, steps: readonly { readonly charge: Charge; readonly sheet: DeskSheet; readonly step: Step }[], at: string): Promise<void> {
    await this.submissions.insertSteps(
      manager,
      fortnight,
      steps.map(({ charge, sheet, step }) => ({
        ...{ officeCode: sheet.officeCode, sheet: sheet.sheet, revision: sheet.revision, stepNo: sheet.steps.length + 1 },
        ...{ action: step.action, personId: charge.personId, actingOffice: charge.officeCode, at, reason: step.reason ?? null, rows: step.rows ?? [] },
      })),
    );
    if (fortnight.state === 'CUTOFF') await this.fortnights.recordState(manager, fortnight, 'UNDER_VERIFICATION');
    await this.audit.append(
      manager,
      ...steps.map(({ charge, sheet, step }) => ({
        ...{ personId: charge.personId, officeCode: charge.officeCode, action: `sheet.${step.action.toLowerCase()}` },
        subject: `${fortnight.schemeCode}/${fortnight.fortnightId}/${sheet.officeCode}/${sheet.sheet}/${sheet.revision}`,
        ...(step.reason ? { detail: { reason: step.reason } } : {}),
      })),
    );
    await this.versions.bump(manager, fortnight.stateId, fortnight.schemeCode);
  }
}
