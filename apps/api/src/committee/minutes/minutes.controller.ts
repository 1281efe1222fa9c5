import { Controller, Param } from '@nestjs/common';
import { minutesRoutes, type MinutesForm, type MinutesPage, type MinutesStep } from '@pakhwada/contracts/committee';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { DraftMinutesService } from './draft-minutes.service.ts';
import { StepMinutesService } from './step-minutes.service.ts';

@Controller()
export class MinutesController {
  constructor(
    private readonly drafting: DraftMinutesService,
    private readonly stepping: StepMinutesService,
  ) {}

  @On(minutesRoutes.minutes)
  minutes(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @QueryOf(minutesRoutes.minutes) { version }: { readonly version?: number }): Promise<MinutesPage> {
    return this.drafting.page(officer, sittingId, version ?? null);
  }

  @On(minutesRoutes.draft)
  draft(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(minutesRoutes.draft) body: MinutesForm): Promise<MinutesPage> {
    return this.drafting.draft(officer, sittingId, body);
  }

  @On(minutesRoutes.step)
  step(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(minutesRoutes.step) body: MinutesStep): Promise<MinutesPage> {
    return this.stepping.step(officer, sittingId, body);
  }
}
