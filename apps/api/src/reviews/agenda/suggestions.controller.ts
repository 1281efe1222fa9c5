import { Controller, Param } from '@nestjs/common';
import { committeeRoutes, type AgendaSuggestion, type SittingPage, type TakeSuggestions } from '@pakhwada/contracts/committee';
import type { z } from 'zod';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { SuggestAgendaService } from './suggest-agenda.service.ts';

@Controller()
export class SuggestionsController {
  constructor(private readonly suggesting: SuggestAgendaService) {}

  @On(committeeRoutes.suggestions)
  suggestions(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string): Promise<AgendaSuggestion[]> {
    return this.suggesting.list(officer, sittingId);
  }

  @On(committeeRoutes.take)
  take(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.take) body: z.infer<typeof TakeSuggestions>): Promise<SittingPage> {
    return this.suggesting.take(officer, sittingId, body);
  }
}
