import type { Importable } from '@pakhwada/contracts/registers';
import { Injectable } from '@nestjs/common';
import { REGISTERS } from '@pakhwada/domain/registers';
import { PlaceRecordsService } from '../records/place-records.service.ts';
import { RecordsService } from '../records/records.service.ts';
import { UnitRepository } from '../units/unit.repository.ts';
import type { ImportTarget } from './import-target.ts';
import { recordImportTarget } from './record-target.ts';
import { unitImportTarget } from './unit-target.ts';

/** Everything files can be brought into, by its code. */
@Injectable()
export class ImportTargetsService {
  private readonly targets: ReadonlyMap<string, ImportTarget>;

  constructor(records: RecordsService, placing: PlaceRecordsService, units: UnitRepository) {
    this.targets = new Map([unitImportTarget(units), ...REGISTERS.map((shape) => recordImportTarget(shape, { records, placing }))].map((target) => [target.code, target]));
  }

  /** Null for what is no register. */
  named(code: string): ImportTarget | null {
    return this.targets.get(code) ?? null;
  }

  find(code: Importable): ImportTarget {
    return this.targets.get(code)!;
  }
}
