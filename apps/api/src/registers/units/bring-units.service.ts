import { Injectable } from '@nestjs/common';
import type { UnitValues } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { UnitRepository, type Hand } from './unit.repository.ts';

const CHUNK = 5000;

/** Brings units into the State's register that are missing there. One that is on record stays as it is: its officers keep it. */
@Injectable()
export class BringUnitsService {
  constructor(private readonly units: UnitRepository) {}

  /** How many units were added. */
  async bring(manager: EntityManager, stateId: number, rows: readonly UnitValues[], by: Hand): Promise<number> {
    const standing = await this.units.byUdyam(manager, stateId, rows.map(({ udyam }) => udyam));
    const missing = rows.filter(({ udyam }) => !standing.has(udyam));
    let added = 0;
    for (let from = 0; from < missing.length; from += CHUNK) added += (await this.units.insertMany(manager, stateId, missing.slice(from, from + CHUNK), by)).size;
    if (added > 0) await this.units.settle(manager);
    return added;
  }
}
