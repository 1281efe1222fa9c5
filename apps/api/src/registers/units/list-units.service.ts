import { Injectable } from '@nestjs/common';
import type { UnitPage, UnitsQuery } from '@pakhwada/contracts/registers';
import { readUdyam } from '@pakhwada/domain/registers';
import { readSearch, type UnitSearch } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { UnitCountRepository } from './unit-count.repository.ts';
import { cursorText, readCursor } from './unit-cursor.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { lineOf } from './unit-record.ts';
import { UnitSearchRepository } from './unit-search.repository.ts';

/** Units as far as the charge may see them: an officer of a district finds those of the own one unless another is asked for, of which counts alone are shown. */
@Injectable()
export class ListUnitsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly searching: UnitSearchRepository,
    private readonly counting: UnitCountRepository,
  ) {}

  async list(officer: Officer, query: z.infer<typeof UnitsQuery>): Promise<UnitPage> {
    const { manager } = this.source;
    const plan = await this.desk.plan(officer, manager);
    const district = query.district ?? officer.districtLgd;
    const chosen = { district, class: query.class ?? null, month: query.month ?? null };
    const search = readSearch(query.find ?? '');
    const [sight, canKeep] = [this.desk.sight(officer, plan, district), this.desk.canKeep(officer, plan, district)];
    const total = search.kind === 'ALL' ? await this.counting.total(manager, officer.stateId, chosen) : null;
    if (sight === 'COUNTS') return { sight, canKeep, match: 'ALL', total: search.kind === 'ALL' ? total : null, units: [], next: null };
    if (sight !== 'FULL' && isByDigits(search)) return { sight, canKeep, match: search.kind === 'LAST_SEVEN' ? 'LAST_SEVEN' : 'UDYAM', total, units: [], next: null };
    const { match, units, next } = await this.searching.find(manager, officer.stateId, { ...chosen, search, after: readCursor(query.after) });
    return { sight, canKeep, match, total, units: units.map((unit) => lineOf(unit, sight)), next: cursorText(next) };
  }
}

/** Whether a search would find a number digit by digit: by its beginning or its end. Who sees numbers covered finds a unit by the whole one. */
function isByDigits(search: UnitSearch): boolean {
  return search.kind === 'LAST_SEVEN' || (search.kind === 'UDYAM' && 'fault' in readUdyam(search.begins));
}
