import { Controller, Param } from '@nestjs/common';
import { fortnightRoutes, type ExtensionRequest, type FinancialYear, type FortnightSummary, type ReturnRequest, type SheetSummary, type StepRequest, type YearQuery } from '@pakhwada/contracts/fortnights';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { ExtendFortnightService } from './extend-fortnight.service.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ListSheetsService } from './list-sheets.service.ts';
import { StepSheetsService } from './step-sheets.service.ts';
import { summaryOfFortnight } from './summary-of-fortnight.ts';

@Controller()
export class FortnightsController {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly sheets: ListSheetsService,
    private readonly steps: StepSheetsService,
    private readonly extending: ExtendFortnightService,
  ) {}

  @On(fortnightRoutes.list)
  async list(@SignedIn() officer: Officer, @QueryOf(fortnightRoutes.list) { year }: z.infer<typeof YearQuery>): Promise<FortnightSummary[]> {
    return (await this.fortnights.ofYear(this.source.manager, officer, year ?? null)).map(summaryOfFortnight);
  }

  @On(fortnightRoutes.years)
  listYears(@SignedIn() officer: Officer): Promise<FinancialYear[]> {
    return this.fortnights.years(this.source.manager, officer);
  }

  @On(fortnightRoutes.sheets)
  listSheets(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<SheetSummary[]> {
    return this.sheets.list(officer, fortnightId);
  }

  @On(fortnightRoutes.verify)
  verify(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(fortnightRoutes.verify) body: z.infer<typeof StepRequest>): Promise<{ done: number }> {
    return this.steps.step({ ...schemeOf(officer), fortnightId }, 'VERIFY', officer, body.sheets);
  }

  @On(fortnightRoutes.approve)
  approve(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(fortnightRoutes.approve) body: z.infer<typeof StepRequest>): Promise<{ done: number }> {
    return this.steps.step({ ...schemeOf(officer), fortnightId }, 'APPROVE', officer, body.sheets);
  }

  @On(fortnightRoutes.return)
  return(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(fortnightRoutes.return) body: z.infer<typeof ReturnRequest>): Promise<{ done: number }> {
    return this.steps.step({ ...schemeOf(officer), fortnightId }, 'RETURN', officer, [body], body);
  }

  @On(fortnightRoutes.extend)
  extend(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(fortnightRoutes.extend) body: z.infer<typeof ExtensionRequest>): Promise<FortnightSummary> {
    return this.extending.extend(officer, fortnightId, body);
  }
}

function schemeOf({ stateId, schemeCode }: Officer): { stateId: number; schemeCode: string } {
  return { stateId, schemeCode };
}
