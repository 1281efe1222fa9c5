import { Controller, Param } from '@nestjs/common';
import { revisionRoutes, type PlanAmounts, type ReAppropriation, type ReAppropriationDecisionRequest, type ReAppropriationRequest, type ReAppropriationTable } from '@pakhwada/contracts/funds';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { DecideReAppropriationService } from './decide-re-appropriation.service.ts';
import { ListReAppropriationsService } from './list-re-appropriations.service.ts';
import { ProposeReAppropriationService } from './propose-re-appropriation.service.ts';

@Controller()
export class RevisionsController {
  constructor(
    private readonly listing: ListReAppropriationsService,
    private readonly proposing: ProposeReAppropriationService,
    private readonly deciding: DecideReAppropriationService,
  ) {}

  @On(revisionRoutes.amounts)
  amounts(@SignedIn() officer: Officer): Promise<PlanAmounts> {
    return this.listing.amounts(officer);
  }

  @On(revisionRoutes.list)
  list(@SignedIn() officer: Officer): Promise<ReAppropriation[]> {
    return this.listing.list(officer);
  }

  @On(revisionRoutes.one)
  one(@SignedIn() officer: Officer, @Param('reAppropriationId') id: string): Promise<ReAppropriationTable> {
    return this.listing.one(officer, id);
  }

  @On(revisionRoutes.propose)
  propose(@SignedIn() officer: Officer, @BodyOf(revisionRoutes.propose) body: ReAppropriationRequest): Promise<ReAppropriationTable> {
    return this.proposing.propose(officer, body);
  }

  @On(revisionRoutes.decide)
  decide(@SignedIn() officer: Officer, @Param('reAppropriationId') id: string, @BodyOf(revisionRoutes.decide) body: ReAppropriationDecisionRequest): Promise<ReAppropriationTable> {
    return this.deciding.decide(officer, id, body);
  }
}
