import { canKeepRegister } from '@pakhwada/domain/rights';
import { readUnit, UNIT_FIELDS, unitTarget, type UnitContext, type UnitValues } from '@pakhwada/domain/units';
import { registerChoiceWords } from '@pakhwada/language/sentence';
import type { EntityManager } from 'typeorm';
import type { UnitRecord } from '../units/unit-record.ts';
import type { UnitRepository } from '../units/unit.repository.ts';
import { columnsOf } from './import-column.ts';
import { ownPlaces, rememberedDistricts } from './import-places.ts';
import type { ImportOrder, ImportTarget, ReadRow, RowJudge, Verdict } from './import-target.ts';

/** The State's register of units, as files are brought into it. */
export function unitImportTarget(units: UnitRepository): ImportTarget {
  return {
    code: 'unit',
    columns: columnsOf('unit', { place: 'DISTRICT', parent: null, fields: UNIT_FIELDS }),
    hasSealedFields: false,
    isKept: () => true,
    targetAt: unitTarget,
    judged: (_, order, work) => work(judgeOf(units, order)),
  };
}

function judgeOf(units: UnitRepository, { stateId, charge, plan, at, today }: ImportOrder): RowJudge<UnitValues> {
  const context: UnitContext = { today, districts: rememberedDistricts(plan), words: registerChoiceWords() };
  const refusedIn = ownPlaces(plan, (district) => canKeepRegister(charge, unitTarget(plan, district)));
  const hand = { personId: charge.personId, at: new Date(at) };
  return {
    keyField: 'udyam',
    read: (cells) => {
      const read = readUnit(cells, context);
      if ('faults' in read) return read;
      const elsewhere = refusedIn(read.district);
      return elsewhere ? { faults: [elsewhere] } : { key: read.udyam, value: read };
    },
    settle: async (manager, rows, onlyJudges) => {
      const added = onlyJudges ? new Set<string>() : await units.insertMany(manager, stateId, rows.map(({ value }) => value), hand);
      return verdictsOf(units, manager, stateId, rows, added, onlyJudges);
    },
    end: (manager) => units.settle(manager),
  };
}

async function verdictsOf(units: UnitRepository, manager: EntityManager, stateId: number, rows: readonly ReadRow<UnitValues>[], added: ReadonlySet<string>, onlyJudges: boolean): Promise<readonly Verdict[]> {
  const others = rows.filter(({ key }) => !added.has(key));
  const known = await units.byUdyam(manager, stateId, others.map(({ key }) => key));
  return rows.map(({ key, value }) => {
    const standing = known.get(key);
    if (added.has(key) || (onlyJudges && !standing)) return 'NEW';
    return standing && isSame(standing, value) ? 'KNOWN' : [{ code: 'KEY_KNOWN_DIFFERENT', field: 'udyam', values: { key } }];
  });
}

function isSame(standing: UnitRecord, value: UnitValues): boolean {
  return (Object.keys(value) as (keyof UnitValues)[]).every((field) => standing[field] === value[field]);
}
