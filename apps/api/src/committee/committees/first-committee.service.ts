import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { quorumOfSeats } from '@pakhwada/domain/committee';
import { DataSource, type EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { newCalendarToken } from './calendar-token.ts';
import { CommitteeRepository } from './committee.repository.ts';

@Injectable()
export class FirstCommitteeTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async append(manager: EntityManager, { stateId, schemeCode }: SchemeKey, code: string): Promise<void> {
    await this.audit.append(manager, { personId: null, officeCode: null, action: 'committee.open', subject: `${schemeCode}/committee/${code}` });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}

/** The committee of the plan, with its members as seats since the scheme began: made the first time somebody asks for committees and none is there. From then on its seats live here. */
@Injectable()
export class FirstCommitteeService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly committees: CommitteeRepository,
    private readonly clock: Clock,
    private readonly trail: FirstCommitteeTrail,
  ) {}

  async ensure({ stateId, schemeCode }: SchemeKey): Promise<void> {
    const key = { stateId, schemeCode };
    if (!(await this.committees.isNone(this.source.manager, key))) return;
    await this.source.transaction(async (manager) => {
      const { plan } = await this.schemes.latestPlan(schemeCode, manager);
      const { name, members } = plan.committee;
      const row = { code: 'HPC', kind: 'HIGH_POWERED', name, district: null, series: { kind: 'AFTER_FREEZE', workingDays: 2 }, quorum: quorumOfSeats(members.length), noticeDays: 3, isMain: true, calendarToken: newCalendarToken() } as const;
      if (!(await this.committees.insert(manager, key, row, this.clock.now()))) return; // another request was first
      const seats = members.map(({ designation, isChair }) => ({ seatId: randomUUID(), designation, officeCode: null, isChair, isConvenor: false, since: plan.scheme.startsOn, until: null }));
      await this.committees.saveSeats(manager, key, row.code, seats);
      await this.trail.append(manager, key, row.code);
    });
  }
}
