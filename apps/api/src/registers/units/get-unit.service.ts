import { Injectable } from '@nestjs/common';
import type { RegisteredUnit } from '@pakhwada/contracts/registers';
import type { Plan } from '@pakhwada/domain/plan';
import { maskKey, maskUdyam, registerOf } from '@pakhwada/domain/registers';
import { canMergeUnits, registerSight, registerTarget } from '@pakhwada/domain/rights';
import { componentsOf } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { changesOf } from './unit-history.ts';
import { UnitPartsRepository, type PartRecord } from './unit-parts.repository.ts';
import { lineOf } from './unit-record.ts';
import { UnitRepository } from './unit.repository.ts';

/** One unit, where it took part as far as the charge may see those registers, and what it was before. */
@Injectable()
export class GetUnitService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: UnitRepository,
    private readonly partsRepository: UnitPartsRepository,
  ) {}

  async one(officer: Officer, unitId: string): Promise<RegisteredUnit> {
    const { manager } = this.source;
    const plan = await this.desk.plan(officer, manager);
    const { unit, sight } = await this.desk.shown(manager, officer, plan, unitId);
    const isFull = sight === 'FULL';
    const parts = (await this.partsRepository.parts(manager, officer, unit.unitId)).filter((part) => isPartShown(officer, plan, part));
    return {
      unit: lineOf(unit, sight),
      version: unit.version,
      uam: unit.uam === null || isFull ? unit.uam : maskUdyam(unit.uam),
      investmentPaise: isFull ? unit.investmentPaise : null,
      turnoverPaise: isFull ? unit.turnoverPaise : null,
      cancelledOn: unit.cancelledOn,
      canKeep: unit.mergedInto === null && this.desk.canKeep(officer, plan, unit.district),
      canMerge: canMergeUnits(officer, unit.district),
      mergedInto: unit.mergedInto,
      parts: parts.map((part) => ({ register: part.register, recordId: part.recordId, key: shownKey(officer, plan, part), componentCodes: componentsOf(plan, part), stage: part.stage, on: part.on })),
      history: changesOf(await this.repository.versions(manager, officer.stateId, unit.unitId), sight),
    };
  }
}

/** A row of a register shows here who may see it there; beside a unit's name a case of sickness is shown to nobody but who treats it. */
function isPartShown(officer: Officer, plan: Plan, { register, district }: PartRecord): boolean {
  const shape = registerOf(register);
  const sight = registerSight(officer, registerTarget(plan, shape, district));
  return shape.sensitivity === 'SICKNESS' ? sight === 'FULL' : sight !== 'COUNTS';
}

/** A registration is named by its Udyam number: whoever sees that register masked is not told it here either. */
function shownKey(officer: Officer, plan: Plan, { register, district, key }: PartRecord): string {
  const shape = registerOf(register);
  return registerSight(officer, registerTarget(plan, shape, district)) === 'FULL' ? key : maskKey(shape, key);
}
