import { Controller, Param } from '@nestjs/common';
import { actionPointRoutes, type ActionDecision, type ActionList, type ActionPage, type ActionsQuery, type ActionUpdateForm, type ClosingForm, type ExtensionForm } from '@pakhwada/contracts/committee';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { DecideActionService } from './decide-action.service.ts';
import { GetActionService } from './get-action.service.ts';
import { ListActionsService } from './list-actions.service.ts';
import { TellActionService } from './tell-action.service.ts';

@Controller()
export class ActionsController {
  constructor(
    private readonly listing: ListActionsService,
    private readonly getting: GetActionService,
    private readonly telling: TellActionService,
    private readonly deciding: DecideActionService,
  ) {}

  @On(actionPointRoutes.list)
  list(@SignedIn() officer: Officer, @QueryOf(actionPointRoutes.list) query: z.infer<typeof ActionsQuery>): Promise<ActionList> {
    return this.listing.list(officer, query);
  }

  @On(actionPointRoutes.one)
  one(@SignedIn() officer: Officer, @Param('actionPointId') id: string): Promise<ActionPage> {
    return this.getting.one(officer, id);
  }

  @On(actionPointRoutes.update)
  update(@SignedIn() officer: Officer, @Param('actionPointId') id: string, @BodyOf(actionPointRoutes.update) body: ActionUpdateForm): Promise<ActionPage> {
    return this.telling.tell(officer, id, body);
  }

  @On(actionPointRoutes.askExtension)
  askExtension(@SignedIn() officer: Officer, @Param('actionPointId') id: string, @BodyOf(actionPointRoutes.askExtension) body: ExtensionForm): Promise<ActionPage> {
    return this.telling.askExtension(officer, id, body);
  }

  @On(actionPointRoutes.decide)
  decide(@SignedIn() officer: Officer, @Param('actionPointId') id: string, @BodyOf(actionPointRoutes.decide) body: ActionDecision): Promise<ActionPage> {
    return this.deciding.decide(officer, id, body);
  }

  @On(actionPointRoutes.close)
  close(@SignedIn() officer: Officer, @BodyOf(actionPointRoutes.close) body: ClosingForm): Promise<ActionList> {
    return this.deciding.close(officer, body);
  }
}
