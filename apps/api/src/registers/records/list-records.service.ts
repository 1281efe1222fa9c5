import { Injectable } from '@nestjs/common';
import type { RecordPage, RecordsQuery } from '@pakhwada/contracts/registers';
import { hasUdyamKey, readUdyam, soughtKey } from '@pakhwada/domain/registers';
import { canKeepRegister, registerSight } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { RecordLinesService } from './record-lines.service.ts';
import { RecordRepository, type RecordFilter } from './record.repository.ts';
import { RegisterCountRepository } from './register-count.repository.ts';
import { RegisterDeskService, type RegisterDesk } from './register-desk.service.ts';
import { countedDistricts, seenBy, type Seen } from './seen-districts.ts';

type Query = z.infer<typeof RecordsQuery>;

const PAGE = 50;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the counters do not know: the rows themselves are counted. */
function isNarrowed({ find, from, to, isDue, parentId }: Query): boolean {
  return (find !== undefined && find !== '') || from !== undefined || to !== undefined || isDue !== undefined || parentId !== undefined;
}

/** Fifty records at a time, found by the key of the one before: the thousandth page costs what the first does. Under a parent or by a key in the order of keys, else the latest step first. */
@Injectable()
export class ListRecordsService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly records: RecordRepository,
    private readonly counts: RegisterCountRepository,
    private readonly lines: RecordLinesService,
  ) {}

  async list(officer: Officer, register: string, query: Query): Promise<RecordPage> {
    const { manager } = this.source;
    const desk = await this.desks.read(manager, officer.schemeCode, register);
    const seen = seenBy(officer, desk, query.district ?? null);
    const canKeep = desk.isKept && canKeepRegister(officer, desk.targetAt(query.district ?? null));
    if (query.parentId !== undefined) await this.refuseUnseen(manager, officer, desk, query.parentId);
    if (seen.sight === 'COUNTS') return { sight: 'COUNTS', canKeep, total: await this.counted(manager, officer, desk, seen, query), records: [], next: null };
    const filter = await this.filterOf(manager, officer, desk, seen, query);
    const found = await this.records.page(manager, officer, desk.shape.code, filter, PAGE + 1);
    const total = isNarrowed(query) ? await this.records.count(manager, officer, desk.shape.code, filter) : await this.counted(manager, officer, desk, seen, query);
    const records = await this.lines.lines(manager, officer, desk, found.slice(0, PAGE), seen.sightAt);
    return { sight: seen.sight, canKeep, total, records, next: found.length > PAGE ? found[PAGE - 1]!.recordId : null };
  }

  /** What the counters say of the district and the stage. */
  private counted(manager: EntityManager, officer: Officer, { shape }: RegisterDesk, seen: Seen, query: Query): Promise<number> {
    return this.counts.total(manager, officer, shape.code, countedDistricts(seen, query.district ?? null), query.stage ?? null);
  }

  /** How many stand under a record is told to those who see it. */
  private async refuseUnseen(manager: EntityManager, officer: Officer, { targetAt }: RegisterDesk, parentId: string): Promise<void> {
    const parent = await this.records.find(manager, officer, parentId);
    if (parent !== null && registerSight(officer, targetAt(parent.district)) === 'COUNTS') refuse('ROWS_NOT_SHOWN');
  }

  private async filterOf(manager: EntityManager, officer: Officer, desk: RegisterDesk, { districts, sightAt }: Seen, query: Query): Promise<RecordFilter> {
    const places = (districts ?? desk.plan.districts.map(({ lgd }) => lgd)).filter((district) => district !== 0 || desk.shape.place !== 'DISTRICT'); // nothing of these lies at State level
    const isWhole = places.every((district) => sightAt(district) === 'FULL');
    if (query.after !== undefined && !UUID.test(query.after)) refuse('NOT_FOUND');
    return {
      ...{ districts, stage: query.stage ?? null, parentId: query.parentId ?? null, from: query.from ?? null, to: query.to ?? null, after: query.after ?? null },
      ...{ isDueBy: query.isDue === 'yes' ? desk.context.today : null, ...(await this.soughtBy(manager, officer, desk, isWhole, query)) },
    };
  }

  /** A whole Udyam number finds the records that name it; anything else is the beginning of a key. Who sees numbers masked does not find them digit by digit, nor learn by one whether its unit was sick. */
  private async soughtBy(manager: EntityManager, officer: Officer, { shape }: RegisterDesk, isWhole: boolean, { find, parentId }: Query): Promise<Pick<RecordFilter, 'udyam' | 'keyFrom'>> {
    if (find === undefined || find === '') return { udyam: null, keyFrom: null };
    const read = readUdyam(find);
    if ('udyam' in read && shape.fields.some(({ kind }) => kind === 'UDYAM') && (isWhole || shape.sensitivity !== 'SICKNESS')) return { udyam: read.udyam, keyFrom: null };
    if (hasUdyamKey(shape) && !isWhole) return { udyam: find, keyFrom: null };
    const parent = parentId === undefined ? null : await this.records.find(manager, officer, parentId);
    return { udyam: null, keyFrom: parent === null ? soughtKey(find) : `${parent.key} / ${soughtKey(find)}` };
  }
}
