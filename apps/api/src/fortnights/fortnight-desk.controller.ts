import { Controller, Param } from '@nestjs/common';
import { fortnightRoutes, type ExtensionChoice, type ReminderReply } from '@pakhwada/contracts/fortnights';
import { On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { ExtensionChoicesService } from './extension-choices.service.ts';
import { RemindByHandService } from './remind-by-hand.service.ts';

/** What the desk that runs the fortnight asks for, beside its sheets. */
@Controller()
export class FortnightDeskController {
  constructor(
    private readonly choices: ExtensionChoicesService,
    private readonly reminding: RemindByHandService,
  ) {}

  @On(fortnightRoutes.extensionChoices)
  listExtensions(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<ExtensionChoice[]> {
    return this.choices.list(officer, fortnightId);
  }

  @On(fortnightRoutes.remind)
  remind(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<ReminderReply> {
    return this.reminding.remind(officer, fortnightId);
  }
}
