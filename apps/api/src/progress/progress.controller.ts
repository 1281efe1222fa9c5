import { Controller, Param } from '@nestjs/common';
import type { DraftSaved, Receipt } from '@pakhwada/contracts/fortnights';
import { progressRoutes, type ProgressDraft, type ProgressSheet, type ProgressSubmission } from '@pakhwada/contracts/progress';
import type { z } from 'zod';
import { SaveDraftService } from '../fortnights/save-draft.service.ts';
import type { InParts } from '../platform/http/in-parts.ts';
import { BodyOf, InPartsOf, On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { GetProgressSheetService } from './get-progress-sheet.service.ts';
import { progressParts } from './submission-parts.ts';
import { SubmitProgressService } from './submit-progress.service.ts';

@Controller()
export class ProgressController {
  constructor(
    private readonly getting: GetProgressSheetService,
    private readonly saving: SaveDraftService,
    private readonly submitting: SubmitProgressService,
  ) {}

  @On(progressRoutes.sheet)
  sheet(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string): Promise<ProgressSheet> {
    return this.getting.get(officer, fortnightId, officeCode);
  }

  @On(progressRoutes.saveDraft)
  saveDraft(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @BodyOf(progressRoutes.saveDraft) body: z.infer<typeof ProgressDraft>,
  ): Promise<DraftSaved> {
    return this.saving.save({ ...officer, fortnightId }, officer, { officeCode, sheet: 'progress' }, body.version, body.rows);
  }

  @On(progressRoutes.submit)
  async submit(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @InPartsOf(progressRoutes.submit, progressParts) body: InParts<z.infer<typeof ProgressSubmission>>,
  ): Promise<Receipt | undefined> {
    return (await this.submitting.submit({ ...officer, fortnightId }, [{ charge: officer, officeCode, ...body }]))[0];
  }
}
