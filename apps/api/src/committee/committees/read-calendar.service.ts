import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import { isKeepable } from '../../platform/http/shape-faults.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { SittingRepository } from '../sittings/sitting.repository.ts';
import { calendarFeed } from './calendar-feed.ts';
import { CommitteeRepository } from './committee.repository.ts';

/** The calendar of a committee for whoever has its token. A wrong token answers as a committee that does not exist. */
@Injectable()
export class ReadCalendarService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly committees: CommitteeRepository,
    private readonly sittings: SittingRepository,
  ) {}

  async read(schemeCode: string, code: string, token: string): Promise<string> {
    if (!isKeepable(schemeCode) || !isKeepable(code)) return refuse('NOT_FOUND');
    const { manager } = this.source;
    const scheme = (await this.schemes.schemeByCode(schemeCode)) ?? refuse('NOT_FOUND');
    const key = { stateId: scheme.stateId, schemeCode };
    const committee = await this.committees.byCode(manager, key, code);
    if (!committee || !isSame(token, committee.calendarToken)) return refuse('NOT_FOUND');
    return calendarFeed(committee, await this.sittings.ofCommittee(manager, key, code));
  }
}

function isSame(given: string, kept: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
}
