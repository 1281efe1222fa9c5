import { Controller, Param } from '@nestjs/common';
import type { DraftSaved, Receipt } from '@pakhwada/contracts/fortnights';
import { fundRoutes, type MoneyDraft, type MoneySheet, type MoneySubmission } from '@pakhwada/contracts/funds';
import type { z } from 'zod';
import { SaveDraftService } from '../fortnights/save-draft.service.ts';
import { BodyOf, On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { GetMoneySheetService } from './get-money-sheet.service.ts';
import { SubmitMoneyService } from './submit-money.service.ts';

@Controller()
export class FundsController {
  constructor(
    private readonly getting: GetMoneySheetService,
    private readonly saving: SaveDraftService,
    private readonly submitting: SubmitMoneyService,
  ) {}

  @On(fundRoutes.sheet)
  sheet(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string): Promise<MoneySheet> {
    return this.getting.get(officer, fortnightId, officeCode);
  }

  @On(fundRoutes.saveDraft)
  saveDraft(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string, @BodyOf(fundRoutes.saveDraft) body: z.infer<typeof MoneyDraft>): Promise<DraftSaved> {
    return this.saving.save({ ...officer, fortnightId }, officer, { officeCode, sheet: 'money' }, body.version, body.rows);
  }

  @On(fundRoutes.submit)
  async submit(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @BodyOf(fundRoutes.submit) body: z.infer<typeof MoneySubmission>,
  ): Promise<Receipt | undefined> {
    return (await this.submitting.submit({ ...officer, fortnightId }, [{ charge: officer, officeCode, ...body }]))[0];
  }
}
