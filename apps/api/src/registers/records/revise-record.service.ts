import { Injectable } from '@nestjs/common';
import type { RecordForm, RegisterRecordPage } from '@pakhwada/contracts/registers';
import { childrenOf, type RecordFault, type RegisterShape } from '@pakhwada/domain/registers';
import { canKeepRegister } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PersonalDetailRepository } from '../personal/personal-detail.repository.ts';
import { FollowParentService } from './follow-parent.service.ts';
import { againIfTaken } from './again-if-taken.ts';
import { GetRecordService } from './get-record.service.ts';
import { ReadFormService } from './read-form.service.ts';
import { refuseFaults } from './record-faults.ts';
import { RecordTrail } from './record-trail.ts';
import type { RecordAuthor, StoredRecord } from './record.ts';
import { wholeRecord, type WholeRecord } from './record-row.ts';
import { RecordRepository } from './record.repository.ts';
import { RegisterDeskService, type RegisterDesk } from './register-desk.service.ts';

/** What a revision writes with. */
@Injectable()
export class RecordHand {
  constructor(
    readonly clock: Clock,
    readonly records: RecordRepository,
    readonly personal: PersonalDetailRepository,
    readonly followers: FollowParentService,
    readonly trail: RecordTrail,
  ) {}
}

/** A record as it is now said to be; what it was is kept by the database. Whoever read an older version is refused with the one that stands. */
@Injectable()
export class ReviseRecordService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly forms: ReadFormService,
    private readonly hand: RecordHand,
    private readonly getting: GetRecordService,
  ) {}

  async revise(officer: Officer, register: string, recordId: string, form: RecordForm): Promise<RegisterRecordPage> {
    await againIfTaken(() => this.source.transaction(async (manager) => {
      const { desk, standing } = await this.hold(manager, officer, register, recordId);
      if (standing.version !== form.version) refuse('RECORD_CHANGED', { latest: standing.version }, await this.getting.read(manager, officer, desk, standing));
      if (form.parentId !== standing.parentId) refuseFaults(desk.shape.code, [{ code: 'PARENT_UNKNOWN', field: 'parentKey', values: { key: '' } }]);
      const { read, placed } = await this.forms.read(manager, officer, desk, form, standing);
      const parent = standing.parentId === null ? null : (await this.hand.records.holdParents(manager, officer, [standing.parentId])).get(standing.parentId)!;
      const revised = wholeRecord(desk.shape, { recordId, parentId: standing.parentId, district: placed.district, values: read.values, atLeast: read.atLeast }, parent);
      refuseFaults(desk.shape.code, await this.checkChildren(manager, officer, desk.shape, revised));
      await this.write(manager, officer, desk.shape, standing, revised, read.personal);
    }));
    return this.getting.page(officer, register, recordId);
  }

  /** The parent first, then the record: in this order for everybody, so that no two wait for each other. */
  private async hold(manager: EntityManager, officer: Officer, register: string, recordId: string): Promise<{ readonly desk: RegisterDesk; readonly standing: StoredRecord }> {
    const found = await this.getting.find(manager, officer, register, recordId);
    if (!canKeepRegister(officer, found.desk.targetAt(found.record.district))) refuse('REGISTER_NOT_YOURS', { register: found.desk.shape.code });
    if (found.record.parentId !== null) await this.hand.records.holdParents(manager, officer, [found.record.parentId]);
    return { desk: found.desk, standing: (await this.hand.records.find(manager, officer, recordId, true))! };
  }

  /** A batch cannot start after one of its trainees has completed. */
  private async checkChildren(manager: EntityManager, officer: Officer, shape: RegisterShape, { row }: WholeRecord): Promise<RecordFault[]> {
    const faults: RecordFault[] = [];
    for (const child of childrenOf(shape.code)) {
      for (const { field, parentField } of child.notBeforeParent) {
        const first = await this.hand.records.earliestChild(manager, officer, row.recordId, child.code, field);
        const day = row.values[parentField];
        if (first !== null && (typeof day !== 'string' || first.on < day)) faults.push({ code: 'AFTER_CHILD', field: parentField, values: { key: first.key, childField: field, childRegister: child.code, otherOn: first.on } });
      }
    }
    return faults;
  }

  private async write(manager: EntityManager, officer: Officer, shape: RegisterShape, standing: StoredRecord, revised: WholeRecord, personal: StoredRecord['values']): Promise<void> {
    const { clock, records, followers, trail } = this.hand;
    const by: RecordAuthor = { personId: officer.personId, officeCode: officer.officeCode, from: 'FORM', importId: null };
    const at = clock.now();
    if (!(await records.revise(manager, officer, revised, standing.version, by, at))) refuse('RECORD_CHANGED', { latest: standing.version + 1 });
    await records.rewrite(manager, officer, [revised], at);
    await this.hand.personal.saveMany(manager, officer, [{ recordId: standing.recordId, personal, lastStepOn: revised.row.stageOn }]);
    await followers.follow(manager, officer, shape, standing, revised.row, by, at);
    await trail.append(manager, officer, 'record.revise', shape.code, standing.recordId, { version: standing.version + 1 });
  }
}
