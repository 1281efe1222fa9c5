import { Injectable } from '@nestjs/common';
import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { childrenOf, maskKey, maskRecord, recordTitle, registerOf, warningsOf } from '@pakhwada/domain/registers';
import { canErase, canKeepRegister, canReveal, registerSight, type Sight } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { withErasureByTimer } from '../personal/erased-by-timer.ts';
import { PersonalDetailRepository } from '../personal/personal-detail.repository.ts';
import { UnitRepository } from '../units/unit.repository.ts';
import { RecordLinesService } from './record-lines.service.ts';
import { changesOf } from './record-changes.ts';
import type { StoredRecord } from './record.ts';
import { RecordRepository } from './record.repository.ts';
import { RegisterCountRepository } from './register-count.repository.ts';
import { RegisterDeskService, type RegisterDesk } from './register-desk.service.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What stands around a record: how many are under it, its unit, what is sealed of it. */
@Injectable()
export class RecordSurroundings {
  constructor(
    readonly counts: RegisterCountRepository,
    readonly units: UnitRepository,
    readonly personal: PersonalDetailRepository,
  ) {}
}

/** One record with its history, as far as the charge may see it. */
@Injectable()
export class GetRecordService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly records: RecordRepository,
    private readonly lines: RecordLinesService,
    private readonly around: RecordSurroundings,
  ) {}

  async page(officer: Officer, register: string, recordId: string): Promise<RegisterRecordPage> {
    const { manager } = this.source;
    const { desk, record } = await this.find(manager, officer, register, recordId);
    return this.read(manager, officer, desk, record);
  }

  async find(manager: EntityManager, officer: Officer, register: string, recordId: string): Promise<{ readonly desk: RegisterDesk; readonly record: StoredRecord }> {
    const desk = await this.desks.read(manager, officer.schemeCode, register);
    const record = UUID.test(recordId) ? await this.records.find(manager, officer, recordId) : null;
    if (!record || record.register !== desk.shape.code) return refuse('NOT_FOUND');
    return { desk, record };
  }

  async read(manager: EntityManager, officer: Officer, desk: RegisterDesk, record: StoredRecord): Promise<RegisterRecordPage> {
    const target = desk.targetAt(record.district);
    const sight = registerSight(officer, target);
    if (sight === 'COUNTS') refuse('ROWS_NOT_SHOWN');
    const [line] = await this.lines.lines(manager, officer, desk, [record], () => sight);
    const sealed = (await this.around.personal.find(manager, officer, [record.recordId])).get(record.recordId);
    const history = await this.records.history(manager, officer, record.recordId);
    return {
      ...{ line: line!, version: record.version, sight, canKeep: canKeepRegister(officer, target) },
      ...{ canReveal: canReveal(officer, target), canErase: canErase(officer, target), personalFields: [...(sealed?.fields ?? [])], retainUntil: sealed?.retainUntil ?? null, isErased: sealed !== undefined && sealed.erasedAt !== null },
      warnings: warningsOf(desk.shape, record.values),
      parent: await this.parentOf(manager, officer, desk, record, sight),
      children: await this.childrenOf(manager, officer, desk, record),
      unit: sight === 'FULL' ? await this.unitOf(manager, officer, record) : null,
      history: withErasureByTimer(changesOf(desk.shape, history, (values) => (sight === 'FULL' ? values : maskRecord(desk.shape, values))), sealed),
    };
  }

  private async parentOf(manager: EntityManager, officer: Officer, { shape }: RegisterDesk, { parentId }: StoredRecord, sight: Sight): Promise<RegisterRecordPage['parent']> {
    const parent = parentId === null || shape.parent === null ? null : await this.records.find(manager, officer, parentId);
    if (!parent) return null;
    const parentShape = registerOf(parent.register);
    return { recordId: parent.recordId, register: parent.register, key: sight === 'FULL' ? parent.key : maskKey(parentShape, parent.key), title: recordTitle(parentShape, parent.values) };
  }

  private async childrenOf(manager: EntityManager, officer: Officer, { shape }: RegisterDesk, { recordId }: StoredRecord): Promise<RegisterRecordPage['children']> {
    const children = childrenOf(shape.code);
    if (children.length === 0) return [];
    const standing = new Map((await this.around.counts.under(manager, officer, recordId)).map(({ register, n }) => [register, n]));
    const happened = await this.around.counts.happenedUnder(manager, officer, recordId);
    return children.map(({ code }) => ({ register: code, records: standing.get(code) ?? 0, counted: happened.flatMap(({ register, measure, n, isAtLeast }) => (register === code ? [{ measure, n, isAtLeast }] : [])) }));
  }

  private async unitOf(manager: EntityManager, { stateId }: Officer, { udyam }: StoredRecord): Promise<RegisterRecordPage['unit']> {
    const unit = udyam === null ? undefined : (await this.around.units.byUdyam(manager, stateId, [udyam])).get(udyam);
    return unit ? { unitId: unit.unitId, name: unit.name, class: unit.class } : null;
  }
}
