import { Controller, Param } from '@nestjs/common';
import type { DraftSaved, Receipt } from '@pakhwada/contracts/fortnights';
import { fundRoutes, type FrozenLinesQuery, type FrozenMoneyLines, type MoneyDraft, type MoneySheet, type MoneySubmission } from '@pakhwada/contracts/funds';
import type { z } from 'zod';
import { SaveDraftService } from '../fortnights/save-draft.service.ts';
import type { InParts } from '../platform/http/in-parts.ts';
import { BodyOf, InPartsOf, On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { FindFrozenLinesService } from './find-frozen-lines.service.ts';
import { GetMoneySheetService } from './get-money-sheet.service.ts';
import { moneyParts } from './money-parts.ts';
import { SubmitMoneyService } from './submit-money.service.ts';

@Controller()
export class FundsController {
  constructor(
    private readonly getting: GetMoneySheetService,
    private readonly finding: FindFrozenLinesService,
    private readonly saving: SaveDraftService,
    private readonly submitting: SubmitMoneyService,
  ) {}

  @On(fundRoutes.sheet)
  sheet(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string): Promise<MoneySheet> {
    return this.getting.get(officer, fortnightId, officeCode);
  }

  @On(fundRoutes.frozenLines)
  frozenLines(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string, @QueryOf(fundRoutes.frozenLines) query: z.infer<typeof FrozenLinesQuery>): Promise<FrozenMoneyLines> {
    return this.finding.find(officer, fortnightId, officeCode, query);
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
    @InPartsOf(fundRoutes.submit, moneyParts) body: InParts<z.infer<typeof MoneySubmission>>,
  ): Promise<Receipt | undefined> {
    return (await this.submitting.submit({ ...officer, fortnightId }, [{ charge: officer, officeCode, ...body }]))[0];
  }
}
