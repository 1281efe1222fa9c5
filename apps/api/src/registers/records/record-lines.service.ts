import { Injectable } from '@nestjs/common';
import type { RecordLine } from '@pakhwada/contracts/registers';
import { maskKey, maskRecord, type FieldValue } from '@pakhwada/domain/registers';
import type { Sight } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '../../evidence/evidence.service.ts';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { DueRepository } from '../dues/due.repository.ts';
import type { StoredRecord } from './record.ts';
import type { RegisterDesk } from './register-desk.service.ts';

/** Records as a charge is shown them. */
@Injectable()
export class RecordLinesService {
  constructor(
    private readonly dues: DueRepository,
    private readonly evidence: EvidenceService,
  ) {}

  async lines(manager: EntityManager, key: SchemeKey, { shape }: Pick<RegisterDesk, 'shape'>, records: readonly StoredRecord[], sightAt: (district: number) => Sight): Promise<RecordLine[]> {
    const ids = records.map(({ recordId }) => recordId);
    const dues = shape.dues.length === 0 ? new Map<string, RecordLine['dues']>() : await this.dues.ofRecords(manager, key, ids);
    const evidence = await this.evidence.countFor(manager, key, 'RECORD', ids);
    return records.map((record) => {
      const isMasked = sightAt(record.district) !== 'FULL';
      return {
        ...{ recordId: record.recordId, key: isMasked ? maskKey(shape, record.key) : record.key, parentId: record.parentId, district: record.district, stage: record.stage, stageOn: record.stageOn },
        values: { ...(isMasked ? maskRecord(shape, record.values) : record.values) } as Record<string, FieldValue>,
        ...{ atLeast: [...record.atLeast], dues: dues.get(record.recordId) ?? [], evidence: evidence.get(record.recordId) ?? 0, updatedAt: record.updatedAt },
      };
    });
  }
}
