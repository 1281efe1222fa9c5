import { Injectable } from '@nestjs/common';
import { recordKey, registerOf, REGISTERS, type RegisterShape } from '@pakhwada/domain/registers';
import { registerTarget } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { BringRecordsService } from '../registers/records/bring-records.service.ts';
import type { RecordAuthor } from '../registers/records/record.ts';
import type { StateStage } from './demo-stage.service.ts';
import { keeperOf } from './register-keeper.ts';
import type { ToldRecord } from './story/registers/told.ts';

/** Writes what a story tells into the registers of its State, each register by whoever keeps it. */
@Injectable()
export class BringToldService {
  constructor(
    private readonly bringing: BringRecordsService,
    private readonly versions: DataVersionService,
  ) {}

  /** How many records were added or revised. */
  async bring(manager: EntityManager, stage: StateStage, key: SchemeKey, records: readonly ToldRecord[]): Promise<number> {
    const keys = keysOf(records);
    let done = 0;
    for (const shape of REGISTERS) {
      const own = records.filter(({ register }) => register === shape.code);
      const rows = own.map(({ under, district, values, personal, atLeast }) => ({ parentKey: under === null ? null : keys.get(under)!, district, values, personal, atLeast }));
      if (rows.length > 0) done += await this.bringing.bring(manager, key, shape.code, rows, authorOf(stage, shape));
    }
    if (done > 0) await this.versions.bump(manager, key.stateId, key.schemeCode);
    return done;
  }
}

function authorOf(stage: StateStage, shape: RegisterShape): RecordAuthor {
  const { personId, officeCode } = keeperOf(stage, registerTarget(stage.plan, shape, null));
  return { personId, officeCode, from: 'DEMO', importId: null };
}

function keysOf(records: readonly ToldRecord[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { word, under, register, values } of records) keys.set(word, recordKey(registerOf(register), values, under === null ? null : (keys.get(under) ?? null)));
  return keys;
}
