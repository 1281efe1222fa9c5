import { Injectable } from '@nestjs/common';
import type { RecordForm } from '@pakhwada/contracts/registers';
import { formCells, readRecord, type ReadRecord, type RecordFault } from '@pakhwada/domain/registers';
import { canKeepRegister } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PlaceRecordsService, type PlacedRecord } from './place-records.service.ts';
import { breachesOf, refuseFaults } from './record-faults.ts';
import type { StoredRecord } from './record.ts';
import { RecordRepository } from './record.repository.ts';
import type { RegisterDesk } from './register-desk.service.ts';

/** Reads a form as the row of a file it could have been, and asks the database where it stands. Refuses with every fault at once; a right that is lacking comes before all of them. */
@Injectable()
export class ReadFormService {
  constructor(
    private readonly records: RecordRepository,
    private readonly placing: PlaceRecordsService,
  ) {}

  async read(manager: EntityManager, officer: Officer, desk: RegisterDesk, form: RecordForm, standing: StoredRecord | null): Promise<{ readonly read: ReadRecord; readonly placed: PlacedRecord }> {
    const { shape } = desk;
    const parent = shape.parent === null || form.parentId === null ? null : ((await this.records.holdParents(manager, officer, [form.parentId])).get(form.parentId) ?? null);
    const parentKey = parent?.register === shape.parent ? parent?.key : undefined;
    const { cells, faults } = formCells(shape, form.values, form.atLeast);
    const read = readRecord(shape, { ...cells, district: String(form.district), ...(parentKey === undefined ? {} : { parentKey }) }, { ...desk.context, keepsPersonal: standing !== null });
    const district = shape.place === 'PARENT' ? (parent?.district ?? null) : form.district;
    if (district !== null && (district === 0 || desk.context.districts.has(district)) && !canKeepRegister(officer, desk.targetAt(district))) refuse('REGISTER_NOT_YOURS', { register: shape.code });
    if ('faults' in read) throw new RuleBreach(breachesOf(shape.code, merged(faults, read.faults)));
    const [placed] = await this.placing.place(manager, officer, shape, [read], standing?.values ?? null);
    const taken: RecordFault[] = placed!.known !== null && placed!.known.recordId !== standing?.recordId ? [{ code: 'KEY_TAKEN', field: shape.key[0]!, values: { key: placed!.key } }] : [];
    refuseFaults(shape.code, [...faults, ...placed!.faults, ...taken]);
    return { read, placed: placed! };
  }
}

/** A field the form says wrongly is told once, not also as one that is missing. */
function merged(first: readonly RecordFault[], then: readonly RecordFault[]): RecordFault[] {
  const told = new Set(first.map(({ field }) => field));
  return [...first, ...then.filter(({ field }) => !told.has(field))];
}
