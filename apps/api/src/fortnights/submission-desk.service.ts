import { Injectable } from '@nestjs/common';
import type { Receipt } from '@pakhwada/contracts/fortnights';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { sheetOnDesk, type DeskSheet } from './desk.ts';
import type { FortnightKey, FortnightRecord, SheetKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ReadDeskService, type Desk } from './read-desk.service.ts';
import { SubmitSheetsService, type SubmittedSheet } from './submit-sheets.service.ts';

export interface OpenDesk extends Desk {
  readonly fortnight: FortnightRecord;
  readonly now: string;
}

/** The desk as the rooms that take sheets use it: opened under the fortnight's shared lock, so that it cannot freeze between the judging and the writing. */
@Injectable()
export class SubmissionDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly submitting: SubmitSheetsService,
  ) {}

  /** With the sheets that are to be written: they are held until the transaction ends, and only their offices' sheets are read. */
  async open(manager: EntityManager, key: FortnightKey, held: readonly SheetKey[]): Promise<OpenDesk> {
    await this.fortnights.lockTogether(manager, key, held);
    const fortnight = await this.fortnights.byId(manager, key);
    return { fortnight, now: this.clock.nowIso(), ...(await this.desk.read(manager, fortnight, held.map((one) => one.officeCode))) };
  }

  async submit(manager: EntityManager, fortnight: FortnightRecord, sheets: readonly SubmittedSheet[], at: string, saveRows: () => Promise<void>): Promise<Receipt[]> {
    return this.submitting.submit(manager, fortnight, sheets, at, saveRows);
  }

  /** One sheet as it stands after somebody else wrote. */
  async sheetNow(manager: EntityManager, key: FortnightKey, sheetKey: SheetKey): Promise<DeskSheet> {
    const { plan, sheets } = await this.desk.read(manager, await this.fortnights.byId(manager, key), [sheetKey.officeCode]);
    return sheetOnDesk(sheets, plan, sheetKey);
  }
}
