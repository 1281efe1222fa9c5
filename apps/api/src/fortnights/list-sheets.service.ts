import { Injectable } from '@nestjs/common';
import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { can, type Charge } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { DraftRepository } from './draft.repository.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { SealedRepository } from './sealed.repository.ts';
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
    return this.summaries(manager, fortnight, officer);
  }

  async summaries(manager: EntityManager, fortnight: FortnightRecord, charge: Charge): Promise<SheetSummary[]> {
    const { plan, sheets } = await this.desk.read(manager, fortnight);
    const { draftOf, silenceOf } = await this.waits.read(manager, fortnight);
    const context = { plan, fortnight, charge, now: this.clock.nowIso() };
    return sheets.filter((sheet) => can(charge, 'READ_SHEETS', sheet)).map((sheet) => summaryOfSheet(context, sheet, draftOf(sheet), silenceOf(sheet)));
  }
}

@Injectable()
export class SilenceAndDrafts {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly drafts: DraftRepository,
    private readonly sealed: SealedRepository,
  ) {}

  /** What an office has typed, and for how many fortnights on end it had been silent: in a frozen fortnight as sealed with it, else as sealed with the last. */
  async read(manager: EntityManager, fortnight: FortnightRecord) {
    const drafts = await this.drafts.list(manager, fortnight);
    const sealedIn = fortnight.frozenAt !== null ? fortnight : await this.fortnights.latestFrozen(manager, fortnight, fortnight.fortnightId);
    const offices = sealedIn === null ? [] : await this.sealed.offices(manager, sealedIn);
    return {
      draftOf: (key: { officeCode: string; sheet: string }) => drafts.find((draft) => draft.officeCode === key.officeCode && draft.sheet === key.sheet) ?? null,
      silenceOf: (key: { officeCode: string; sheet: string }) => offices.find((office) => office.officeCode === key.officeCode && office.sheet === key.sheet)?.silentFortnights ?? 0,
    };
  }
}
