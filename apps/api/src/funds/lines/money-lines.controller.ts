import { Controller, Param } from '@nestjs/common';
import { moneyLineRoutes, type CountedMoneyLines, type MoneyLinesQuery } from '@pakhwada/contracts/funds';
import type { z } from 'zod';
import { On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListMoneyLinesService } from './list-money-lines.service.ts';

@Controller()
export class MoneyLinesController {
  constructor(private readonly listing: ListMoneyLinesService) {}

  @On(moneyLineRoutes.releases)
  releases(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @QueryOf(moneyLineRoutes.releases) query: z.infer<typeof MoneyLinesQuery>): Promise<CountedMoneyLines> {
    return this.listing.list(officer, fortnightId, 'releases', query);
  }

  @On(moneyLineRoutes.expenditures)
  expenditures(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @QueryOf(moneyLineRoutes.expenditures) query: z.infer<typeof MoneyLinesQuery>): Promise<CountedMoneyLines> {
    return this.listing.list(officer, fortnightId, 'expenditures', query);
  }
}
