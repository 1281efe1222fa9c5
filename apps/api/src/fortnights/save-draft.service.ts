import { Injectable } from '@nestjs/common';
import type { DraftSaved } from '@pakhwada/contracts/fortnights';
import type { Charge } from '@pakhwada/domain/rights';
import { checkEntry } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import { sheetOnDesk } from './desk.ts';
import { DraftRepository } from './draft.repository.ts';
import type { FortnightKey, SheetKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ReadDeskService } from './read-desk.service.ts';

/** Keeps what an office has typed so far. Two who type at once: the second is told, sees what the first saved, and nothing is overwritten. */
@Injectable()
export class SaveDraftService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly drafts: DraftRepository,
  ) {}

  /** `version` is the one the writer saw; 0 = there was no draft. */
  async save(key: FortnightKey, charge: Charge, sheetKey: SheetKey, version: number, rows: readonly unknown[]): Promise<DraftSaved> {
    return this.source.transaction(async (manager) => {
      const fortnight = await this.fortnights.byId(manager, key);
      const { plan, sheets } = await this.desk.read(manager, fortnight, [sheetKey.officeCode]);
      const sheet = sheetOnDesk(sheets, plan, sheetKey);
      const savedAt = this.clock.nowIso();
      const breaches = checkEntry({ charge, fortnight, sheet, now: savedAt });
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const saved = await this.drafts.save(manager, fortnight, sheet, version, rows, charge.personId, savedAt);
      if (saved !== null) return { version: saved, savedAt };
      const other = await this.drafts.find(manager, fortnight, sheet);
      const current = other && { version: other.version, savedAt: other.savedAt, designation: other.designation, rows: other.rows };
      return refuse('DRAFT_CHANGED', { version, latest: other?.version ?? 0 }, current);
    });
  }
}
