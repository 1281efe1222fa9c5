import { Injectable } from '@nestjs/common';
import { canReadCommittee } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CommitteeRepository, type CommitteeRecord } from './committee.repository.ts';
import { FirstCommitteeService } from './first-committee.service.ts';

export type { CommitteeRecord };

/** Committees an officer may see. One of another district answers as one that does not exist. */
@Injectable()
export class CommitteesService {
  constructor(
    private readonly first: FirstCommitteeService,
    private readonly committees: CommitteeRepository,
  ) {}

  async ensureFirst(key: SchemeKey): Promise<void> {
    await this.first.ensure(key);
  }

  async list(manager: EntityManager, officer: Officer): Promise<CommitteeRecord[]> {
    return (await this.committees.list(manager, officer)).filter((committee) => canReadCommittee(officer, committee));
  }

  async known(manager: EntityManager, officer: Officer, code: string): Promise<CommitteeRecord | null> {
    const found = await this.committees.byCode(manager, officer, code);
    return found && canReadCommittee(officer, found) ? found : null;
  }

  async find(manager: EntityManager, officer: Officer, code: string): Promise<CommitteeRecord> {
    return (await this.known(manager, officer, code)) ?? refuse('NOT_FOUND');
  }

  /** The committee as it stands once all who change it or call its sittings have ended. */
  async hold(manager: EntityManager, officer: Officer, code: string): Promise<CommitteeRecord> {
    await this.committees.lock(manager, officer, code);
    return this.find(manager, officer, code);
  }
}
