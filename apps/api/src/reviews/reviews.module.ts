import { Module } from '@nestjs/common';
import { ActionsModule } from '../committee/actions/actions.module.ts';
import { SittingsModule } from '../committee/sittings/sittings.module.ts';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { FundsModule } from '../funds/funds.module.ts';
import { ProgressModule } from '../progress/progress.module.ts';
import { RecordsModule } from '../registers/records/records.module.ts';
import { AgendaGroundService, SuggestAgendaService } from './agenda/suggest-agenda.service.ts';
import { SuggestionsController } from './agenda/suggestions.controller.ts';
import { ChainService } from './chain.service.ts';
import { DailyEffects, DueJobEffects, FortnightEffects } from './due-job-effects.ts';
import { BackingRepository } from './facts/backing.repository.ts';
import { CommitteeRepository } from './facts/committee.repository.ts';
import { MarketRepository } from './facts/market.repository.ts';
import { RegisterFactsReader } from './facts/register-facts.ts';
import { FactsRepository } from './facts.repository.ts';
import { EarlyFreezeRule, FreezeEarlyService } from './freeze-early.service.ts';
import { FreezeFortnightService } from './freeze-fortnight.service.ts';
import { GetOriginService } from './get-origin.service.ts';
import { JobRuns } from './job-runs.ts';
import { KnownFortnights } from './known-fortnights.ts';
import { LiveReviewService } from './live-review.service.ts';
import { OriginPages } from './origin-pages.ts';
import { OriginRepository } from './origin.repository.ts';
import { ListQuotationsService } from './quotations/list-quotations.service.ts';
import { QuotationTrail } from './quotations/quotation-trail.ts';
import { QuotationRepository } from './quotations/quotation.repository.ts';
import { QuotationsController } from './quotations/quotations.controller.ts';
import { RecordQuotationsService } from './quotations/record-quotations.service.ts';
import { ReadReviewService } from './read-review.service.ts';
import { FreezeTrail, RecordFreezeService } from './record-freeze.service.ts';
import { ReviewRepository } from './review.repository.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsService } from './reviews.service.ts';
import { RunDueJobsService } from './run-due-jobs.service.ts';

@Module({
  imports: [FortnightsModule, RecordsModule, ProgressModule, FundsModule, ActionsModule, SittingsModule],
  controllers: [ReviewsController, QuotationsController, SuggestionsController],
  providers: [
    ...[FactsRepository, BackingRepository, MarketRepository, RegisterFactsReader, CommitteeRepository, ReviewRepository, OriginRepository],
    ...[FreezeTrail, RecordFreezeService, FreezeFortnightService, EarlyFreezeRule, FreezeEarlyService],
    ...[JobRuns, KnownFortnights, FortnightEffects, DailyEffects, DueJobEffects, RunDueJobsService],
    ...[LiveReviewService, ReadReviewService, ReviewsService, OriginPages, GetOriginService, ChainService],
    ...[QuotationRepository, QuotationTrail, ListQuotationsService, RecordQuotationsService],
    ...[AgendaGroundService, SuggestAgendaService],
  ],
  exports: [FortnightsModule, ReadReviewService, ReviewsService, LiveReviewService, FreezeFortnightService, RunDueJobsService, ChainService],
})
export class ReviewsModule {}
