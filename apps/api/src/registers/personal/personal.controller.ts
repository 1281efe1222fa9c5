import { Controller, Param } from '@nestjs/common';
import { recordRoutes, type Revealed, type RevealOrder, type RetentionPage } from '@pakhwada/contracts/registers';
import type { z } from 'zod';
import { BodyOf, On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { RetentionService } from './retention.service.ts';
import { RevealPersonalService } from './reveal-personal.service.ts';

@Controller()
export class PersonalController {
  constructor(
    private readonly revealing: RevealPersonalService,
    private readonly retention: RetentionService,
  ) {}

  @On(recordRoutes.reveal)
  reveal(@SignedIn() officer: Officer, @Param('register') register: string, @Param('recordId') recordId: string, @BodyOf(recordRoutes.reveal) order: z.infer<typeof RevealOrder>): Promise<z.infer<typeof Revealed>> {
    return this.revealing.reveal(officer, register, recordId, order);
  }

  @On(recordRoutes.retention)
  show(@SignedIn() officer: Officer): Promise<RetentionPage> {
    return this.retention.show(officer);
  }
}
