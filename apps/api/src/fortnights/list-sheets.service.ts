import { Injectable } from '@nestjs/common';
import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { can } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { SilenceAndDrafts } from './silence-and-drafts.ts';
import { summaryOfSheet } from './summary-of-sheet.ts';

/** The sheets due in a fortnight, as far as the charge of the person who asks lets them be seen. */
@Injectable()
export class ListSheetsService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly waits: SilenceAndDrafts,
  ) {}

  async list(officer: Officer, fortnightId: string): Promise<SheetSummary[]> {
    const { manager } = this.source;
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const { plan, sheets } = await this.desk.read(manager, fortnight);
    const { draftOf, silenceOf } = await this.waits.read(manager, fortnight);
    const context = { plan, fortnight, charge: officer, now: this.clock.nowIso() };
    return sheets.filter((sheet) => can(officer, 'READ_SHEETS', sheet)).map((sheet) => summaryOfSheet(context, sheet, draftOf(sheet), silenceOf(sheet)));
  }
}
