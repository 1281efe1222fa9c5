import { isKept, planCodes, readRecord, recordKey, type ReadRecord, type RecordContext, type RegisterShape } from '@pakhwada/domain/registers';
import { canKeepRegister, registerTarget } from '@pakhwada/domain/rights';
import { registerChoiceWords } from '@pakhwada/language/sentence';
import type { PlacedRecord, PlaceRecordsService } from '../records/place-records.service.ts';
import type { RecordsService } from '../records/records.service.ts';
import { columnsOf } from './import-column.ts';
import { ownPlaces, rememberedDistricts } from './import-places.ts';
import type { ImportOrder, ImportTarget, RowFault, RowJudge, Verdict } from './import-target.ts';

export interface RecordBooks {
  readonly records: RecordsService;
  readonly placing: PlaceRecordsService;
}

/** A register of the scheme, as files are brought into it. */
export function recordImportTarget(shape: RegisterShape, books: RecordBooks): ImportTarget {
  return {
    code: shape.code,
    columns: columnsOf(shape.code, shape),
    hasSealedFields: shape.fields.some(({ isPersonal }) => isPersonal),
    isKept: (plan) => isKept(plan, shape),
    targetAt: (plan, district) => registerTarget(plan, shape, district),
    judged: (_, order, work) => work(judgeOf(shape, books, order)),
  };
}

function judgeOf(shape: RegisterShape, { records, placing }: RecordBooks, order: ImportOrder): RowJudge<ReadRecord> {
  const { charge, plan, today, importId } = order;
  const context: RecordContext = { today, schemeStartsOn: plan.scheme.startsOn, districts: rememberedDistricts(plan), words: registerChoiceWords(), codes: planCodes(plan) };
  const refusedIn = ownPlaces(plan, (district) => canKeepRegister(charge, registerTarget(plan, shape, district)));
  const keyField = shape.key.at(-1)!;
  const by = { personId: charge.personId, officeCode: charge.officeCode, from: 'IMPORT', importId } as const;
  return {
    keyField,
    read: (cells) => {
      const read = readRecord(shape, cells, context);
      if ('faults' in read) return read;
      const elsewhere = shape.place === 'PARENT' ? null : refusedIn(read.district);
      return elsewhere ? { faults: [elsewhere] } : { key: recordKey(shape, read.values, read.parentKey), value: read };
    },
    settle: async (manager, rows, onlyJudges) => {
      const places = await placing.place(manager, order, shape, rows.map(({ value }) => value));
      const verdicts = places.map((place) => verdictOf(place, keyField, shape.place === 'PARENT' && place.parentId !== null ? refusedIn(place.district) : null));
      const fresh = rows.flatMap(({ value }, i) => (verdicts[i] === 'NEW' ? [{ ...value, parentId: places[i]!.parentId, district: places[i]!.district }] : []));
      if (!onlyJudges && fresh.length > 0) await records.insertMany(manager, order, shape.code, fresh, by, new Date(order.at));
      return verdicts;
    },
    end: () => Promise.resolve(),
  };
}

function verdictOf({ key, known, faults }: PlacedRecord, keyField: string, elsewhere: RowFault | null): Verdict {
  if (elsewhere) return [{ ...elsewhere, field: 'parentKey' }]; // before all else: what stands in another district is not told
  if (known) return known.isSame ? 'KNOWN' : [{ code: 'KEY_KNOWN_DIFFERENT', field: keyField, values: { key } }];
  return faults.length === 0 ? 'NEW' : faults;
}
