import { Injectable } from '@nestjs/common';
import type { UnitForm } from '@pakhwada/contracts/registers';
import { readUnit, unitCells, type UnitContext, type UnitFault, type UnitValues } from '@pakhwada/domain/units';
import { DataSource, QueryFailedError } from 'typeorm';
import { breachOf, refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { UnitTrail } from './unit-trail.ts';
import { UnitRepository } from './unit.repository.ts';

/** Adds a unit, or writes one anew; what it was is kept. Answers its id. */
@Injectable()
export class RecordUnitService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: UnitRepository,
    private readonly trail: UnitTrail,
  ) {}

  async add(officer: Officer, form: UnitForm): Promise<string> {
    return this.source.transaction(async (manager) => {
      const plan = await this.desk.plan(officer, manager);
      this.desk.refuseUnlessKept(officer, plan, form.district);
      const values = valuesOf(form, this.desk.formContext(plan, null));
      const added = await this.repository.insertMany(manager, officer.stateId, [values], this.desk.hand(officer));
      if (added.size === 0) refuseTaken(values.udyam);
      const unit = (await this.repository.byUdyam(manager, officer.stateId, [values.udyam])).get(values.udyam)!;
      await this.trail.append(manager, officer, 'unit.add', unit.unitId);
      return unit.unitId;
    });
  }

  async revise(officer: Officer, unitId: string, form: UnitForm): Promise<string> {
    return this.source.transaction(async (manager) => {
      const plan = await this.desk.plan(officer, manager);
      const { unit } = await this.desk.shown(manager, officer, plan, unitId, true);
      for (const district of new Set([unit.district, form.district])) this.desk.refuseUnlessKept(officer, plan, district);
      if (unit.mergedInto !== null) refuse('UNIT_MERGED');
      if (unit.version !== form.version) refuse('RECORD_CHANGED', { latest: unit.version });
      const values = valuesOf(form, this.desk.formContext(plan, unit.class));
      await this.repository.revise(manager, officer.stateId, unit.unitId, unit.version, values, this.desk.hand(officer)).catch((error: unknown) => (isTaken(error) ? refuseTaken(values.udyam) : Promise.reject(error)));
      await this.trail.append(manager, officer, 'unit.revise', unit.unitId, { version: unit.version + 1 });
      return unit.unitId;
    });
  }
}

function valuesOf({ version: _, ...form }: UnitForm, context: UnitContext): UnitValues {
  const read = readUnit(unitCells(form), context);
  if ('faults' in read) throw new RuleBreach(read.faults.map(breachOfFault));
  return read;
}

const FORM_FIELD: Readonly<Record<string, string>> = { investment: 'investmentPaise', turnover: 'turnoverPaise' };

function breachOfFault({ code, field, values }: UnitFault): RuleBreach['breaches'][number] {
  return breachOf('RECORD_FAULT', { register: 'unit', fault: code, ...values }, { field: FORM_FIELD[field] ?? field });
}

function refuseTaken(udyam: string): never {
  throw new RuleBreach([breachOfFault({ code: 'UDYAM_TAKEN', field: 'udyam', values: { text: udyam } })]);
}

function isTaken(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'unit_udyam';
}
