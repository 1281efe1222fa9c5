import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@pakhwada/domain/calendar';
import type { SittingState } from '@pakhwada/domain/committee';
import { canDraftSitting } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CommitteeRepository, type CommitteeRecord } from '../committees/committee.repository.ts';
import { CommitteesService } from '../committees/committees.service.ts';
import { SittingRepository, type SittingRecord } from './sitting.repository.ts';

/** What others may ask of a sitting, whoever asks. */
export interface SittingStanding {
  readonly sittingId: string;
  readonly state: SittingState;
  readonly on: CivilDate;
  readonly committeeCode: string;
  readonly district: number | null;
}

/** A sitting with its committee. */
export interface SittingCase {
  readonly sitting: SittingRecord;
  readonly committee: CommitteeRecord;
}

/** Sittings an officer may see, alone or with all who change them held off. */
@Injectable()
export class SittingsService {
  constructor(
    private readonly sittings: SittingRepository,
    private readonly committees: CommitteesService,
    private readonly rows: CommitteeRepository,
  ) {}

  async find(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<SittingStanding | null> {
    const found = await this.sittings.byId(manager, key, sittingId);
    if (!found) return null;
    const { state, on, committeeCode } = found;
    return { sittingId, state, on, committeeCode, district: (await this.rows.byCode(manager, key, committeeCode))?.district ?? null };
  }

  async open(manager: EntityManager, officer: Officer, sittingId: string): Promise<SittingCase> {
    const sitting = (await this.sittings.byId(manager, officer, sittingId)) ?? refuse('NOT_FOUND');
    return { sitting, committee: await this.committees.find(manager, officer, sitting.committeeCode) };
  }

  /** The fortnight whose figures the sitting before this one had; null where none was held, or none was before it. */
  async fortnightBefore(manager: EntityManager, key: SchemeKey, sitting: Pick<SittingRecord, 'committeeCode' | 'on' | 'sittingId'>): Promise<string | null> {
    return this.sittings.fortnightBefore(manager, key, sitting);
  }

  /** As it stands once all who change the committee or the sitting have ended; the committee first, for everybody. */
  async hold(manager: EntityManager, officer: Officer, sittingId: string): Promise<SittingCase> {
    const { sitting } = await this.open(manager, officer, sittingId);
    const committee = await this.committees.hold(manager, officer, sitting.committeeCode);
    await this.sittings.lock(manager, officer, sittingId);
    return { sitting: (await this.sittings.byId(manager, officer, sittingId)) ?? refuse('NOT_FOUND'), committee };
  }

  /** As `hold`, for whoever calls sittings and writes their papers. */
  async holdToDraft(manager: EntityManager, officer: Officer, sittingId: string): Promise<SittingCase> {
    const held = await this.hold(manager, officer, sittingId);
    if (!canDraftSitting(officer, held.committee)) refuse('NO_RIGHT', { action: 'CALL_SITTING', role: officer.role });
    return held;
  }
}
