import { Injectable } from '@nestjs/common';
import { childrenOf, registerOf, type RegisterShape } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import type { RecordAuthor, RecordRow, StoredRecord } from './record.ts';
import { wholeRecord } from './record-row.ts';
import { RecordRepository } from './record.repository.ts';

/** What stands under a record follows it: its key and its district, and, where measures ask for its programme, what counts as having happened. */
@Injectable()
export class FollowParentService {
  constructor(private readonly records: RecordRepository) {}

  async follow(manager: EntityManager, key: SchemeKey, shape: RegisterShape, before: StoredRecord, now: RecordRow, by: RecordAuthor, at: Date): Promise<void> {
    const isMoved = before.key !== now.key || before.district !== now.district;
    if (!isMoved && !isCountedOtherwise(shape, before, now)) return;
    let after: string | null = null;
    for (;;) {
      const children: StoredRecord[] = await this.records.childrenOf(manager, key, now.recordId, after);
      if (children.length === 0) return;
      const whole = children.map((child) => wholeRecord(registerOf(child.register), { ...child, district: registerOf(child.register).place === 'PARENT' ? now.district : child.district }, now));
      if (isMoved) await this.records.moveChildren(manager, key, whole.map(({ row }) => row), by, at);
      await this.records.rewrite(manager, key, whole, at);
      after = children.at(-1)!.recordId;
    }
  }
}

function isCountedOtherwise(shape: RegisterShape, before: StoredRecord, now: RecordRow): boolean {
  const asked = childrenOf(shape.code).flatMap(({ measures }) => measures.flatMap(({ parentWhere }) => Object.keys(parentWhere)));
  return asked.some((field) => before.values[field] !== now.values[field]);
}
