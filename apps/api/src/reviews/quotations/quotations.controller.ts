import { Controller, Param } from '@nestjs/common';
import { quotationRoutes, type Quotation, type QuotationRequest, type QuotationWithdrawal } from '@pakhwada/contracts/reviews';
import type { z } from 'zod';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListQuotationsService } from './list-quotations.service.ts';
import { RecordQuotationsService } from './record-quotations.service.ts';

@Controller()
export class QuotationsController {
  constructor(
    private readonly listing: ListQuotationsService,
    private readonly recording: RecordQuotationsService,
  ) {}

  @On(quotationRoutes.list)
  list(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<Quotation[]> {
    return this.listing.list(officer, fortnightId);
  }

  @On(quotationRoutes.add)
  add(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(quotationRoutes.add) body: QuotationRequest): Promise<Quotation> {
    return this.recording.record(officer, fortnightId, body);
  }

  @On(quotationRoutes.withdraw)
  withdraw(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('quotationId') id: string, @BodyOf(quotationRoutes.withdraw) body: z.infer<typeof QuotationWithdrawal>): Promise<Quotation> {
    return this.recording.withdraw(officer, fortnightId, id, body.reason);
  }
}
