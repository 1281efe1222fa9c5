import { Injectable } from '@nestjs/common';
import type { DuePage } from '@pakhwada/contracts/registers';
import { addDays, daysBetween } from '@pakhwada/domain/calendar';
import { maskKey, recordTitle, registerOf } from '@pakhwada/domain/registers';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { RegisterDeskService } from '../records/register-desk.service.ts';
import { chargedDistricts, seenBy } from '../records/seen-districts.ts';
import { DueRepository } from './due.repository.ts';

const AHEAD_DAYS = 30;
const SHOWN = 200;

/** What is due in the registers where a charge has to act, or falls due in thirty days. Where it sees counts alone, nothing is due from it. */
@Injectable()
export class ListDuesService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly dues: DueRepository,
  ) {}

  async list(officer: Officer): Promise<DuePage> {
    const { manager } = this.source;
    const desks = await this.desks.all(manager, officer.schemeCode);
    const seen = new Map(desks.map((desk) => [desk.shape.code, seenBy(officer, desk, null)]));
    const places = [...seen].flatMap(([register, one]) => (one.sight === 'COUNTS' || registerOf(register).dues.length === 0 ? [] : [{ register, districts: chargedDistricts(officer, one) }]));
    const { today } = desks[0]!.context;
    const { total, late, first } = await this.dues.until(manager, officer, places, addDays(today, AHEAD_DAYS), today, SHOWN);
    const dues = first.map(({ register, recordId, key, district, code, dueOn, values }) => {
      const shape = registerOf(register);
      const isMasked = seen.get(register)!.sightAt(district) !== 'FULL';
      return { register, recordId, key: isMasked ? maskKey(shape, key) : key, title: recordTitle(shape, values), district, code, dueOn, daysLate: Math.max(0, daysBetween(dueOn, today)) };
    });
    return { total, late, dues };
  }
}
