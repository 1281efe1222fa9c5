import { Controller, Param } from '@nestjs/common';
import { evidenceRoutes, type DerivedCell, type EntryLevel, type IndependentCheck } from '@pakhwada/contracts/registers';
import type { z } from 'zod';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ListDerivedService } from './list-derived.service.ts';
import { RecordCheckService } from './record-check.service.ts';

@Controller()
export class DerivedController {
  constructor(
    private readonly listing: ListDerivedService,
    private readonly checking: RecordCheckService,
  ) {}

  @On(evidenceRoutes.derived)
  derived(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string): Promise<DerivedCell[]> {
    return this.listing.list(officer, fortnightId, officeCode);
  }

  @On(evidenceRoutes.check)
  check(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @BodyOf(evidenceRoutes.check) body: z.infer<typeof IndependentCheck>): Promise<EntryLevel> {
    return this.checking.record({ ...officer, fortnightId }, officer, body);
  }
}
