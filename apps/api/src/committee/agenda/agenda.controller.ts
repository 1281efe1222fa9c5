import { Controller, Param } from '@nestjs/common';
import { committeeRoutes, type AgendaItem, type AgendaItemForm, type AgendaOrder, type ItemAct, type SittingPage } from '@pakhwada/contracts/committee';
import type { z } from 'zod';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { AgendaService } from './agenda.service.ts';

@Controller()
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @On(committeeRoutes.addItem)
  add(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.addItem) body: AgendaItemForm): Promise<AgendaItem> {
    return this.agenda.add(officer, sittingId, body);
  }

  @On(committeeRoutes.order)
  order(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.order) body: z.infer<typeof AgendaOrder>): Promise<SittingPage> {
    return this.agenda.order(officer, sittingId, body.itemIds);
  }

  @On(committeeRoutes.reviseItem)
  revise(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @Param('itemId') itemId: string, @BodyOf(committeeRoutes.reviseItem) body: AgendaItemForm): Promise<AgendaItem> {
    return this.agenda.revise(officer, sittingId, itemId, body);
  }

  @On(committeeRoutes.actOnItem)
  act(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @Param('itemId') itemId: string, @BodyOf(committeeRoutes.actOnItem) body: ItemAct): Promise<SittingPage> {
    return this.agenda.act(officer, sittingId, itemId, body);
  }
}
