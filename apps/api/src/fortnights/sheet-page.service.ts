import { Injectable } from '@nestjs/common';
import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import type { Plan, LocalName } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import type { RowRef } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { sheetOnDesk, type DeskSheet } from './desk.ts';
import type { FortnightRecord, SheetKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { SilenceAndDrafts } from './silence-and-drafts.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { refuseUnless } from './refuse-unless.ts';
import { returnOf } from './returned-with.ts';
import { summaryOfSheet } from './summary-of-sheet.ts';

/** What every sheet's page shows around its rows. */
export interface SheetFrame {
  readonly summary: SheetSummary;
  readonly dueAt: string;
  readonly draft: { readonly version: number; readonly savedAt: string; readonly designation: LocalName; readonly rows: unknown[] } | null;
  readonly returned: { readonly at: string; readonly designation: LocalName; readonly reason: string; readonly rows: RowRef[] } | null;
}

export interface SheetPage {
  readonly fortnight: FortnightRecord;
  readonly plan: Plan;
  readonly sheet: DeskSheet;
  readonly now: string;
  readonly frame: SheetFrame;
}

/** One sheet for the person who asks, if their charge lets them see it: judged by what the database holds, not by the address. */
@Injectable()
export class SheetPageService {
  constructor(
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly waits: SilenceAndDrafts,
  ) {}

  async read(manager: EntityManager, officer: Officer, fortnightId: string, key: SheetKey): Promise<SheetPage> {
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const { plan, sheets } = await this.desk.read(manager, fortnight, [key.officeCode]);
    const sheet = sheetOnDesk(sheets, plan, key);
    refuseUnless(officer, 'READ_SHEETS', sheet);
    const { draftOf, silenceOf } = await this.waits.read(manager, fortnight);
    const kept = draftOf(sheet);
    const back = returnOf(sheet);
    const now = this.clock.nowIso();
    const summary = summaryOfSheet({ plan, fortnight, charge: officer, now }, sheet, kept, silenceOf(sheet));
    const isOpen = summary.canEnter || sheet.revision === 0; // once locked, a sheet shows what was handed in
    const draft = can(officer, 'ENTER', sheet) && isOpen ? kept : null; // not a fact: others read what was handed in
    return {
      ...{ fortnight, plan, sheet, now },
      frame: {
        summary,
        dueAt: back !== null && now > fortnight.cutOffAt ? fortnight.resubmitUntil : fortnight.cutOffAt,
        draft: draft && { version: draft.version, savedAt: draft.savedAt, designation: draft.designation, rows: [...draft.rows] },
        returned: back && { at: back.at, designation: back.designation, reason: back.reason ?? '', rows: [...back.rows] },
      },
    };
  }
}
