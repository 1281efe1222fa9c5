import { Controller, Param } from '@nestjs/common';
import type { DraftSaved, Receipt } from '@pakhwada/contracts/fortnights';
import { progressRoutes, type StatusDraft, type StatusSheet, type StatusSubmission } from '@pakhwada/contracts/progress';
import type { z } from 'zod';
import { SaveDraftService } from '../fortnights/save-draft.service.ts';
import type { InParts } from '../platform/http/in-parts.ts';
import { BodyOf, InPartsOf, On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { GetStatusSheetService } from './get-status-sheet.service.ts';
import { statusParts } from './submission-parts.ts';
import { SubmitStatusService } from './submit-status.service.ts';

@Controller()
export class StatusController {
  constructor(
    private readonly getting: GetStatusSheetService,
    private readonly saving: SaveDraftService,
    private readonly submitting: SubmitStatusService,
  ) {}

  @On(progressRoutes.statusSheet)
  sheet(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string, @Param('componentCode') componentCode: string): Promise<StatusSheet> {
    return this.getting.get(officer, fortnightId, officeCode, componentCode);
  }

  @On(progressRoutes.saveStatusDraft)
  saveDraft(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @Param('componentCode') componentCode: string,
    @BodyOf(progressRoutes.saveStatusDraft) body: z.infer<typeof StatusDraft>,
  ): Promise<DraftSaved> {
    return this.saving.save({ ...officer, fortnightId }, officer, { officeCode, sheet: `status-${componentCode}` }, body.version, body.rows);
  }

  @On(progressRoutes.submitStatus)
  async submit(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @Param('componentCode') componentCode: string,
    @InPartsOf(progressRoutes.submitStatus, statusParts) body: InParts<z.infer<typeof StatusSubmission>>,
  ): Promise<Receipt | undefined> {
    return (await this.submitting.submit({ ...officer, fortnightId }, [{ charge: officer, officeCode, componentCode, revision: body.revision, row: body.rows[0] ?? null, faults: body.faults }]))[0];
  }
}
