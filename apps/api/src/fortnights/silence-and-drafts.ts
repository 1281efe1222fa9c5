import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftRepository } from './draft.repository.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { SealedRepository } from './sealed.repository.ts';

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
