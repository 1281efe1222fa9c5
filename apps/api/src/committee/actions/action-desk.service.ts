import { Injectable } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import { canSeeActionsOf, canSeeAllActions } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { ActionRecord } from './action-record.ts';
import { ActionRepository, type ActionSight } from './action.repository.ts';

/** Who sees which action points, and what day it is. */
@Injectable()
export class ActionDeskService {
  constructor(
    private readonly repository: ActionRepository,
    private readonly clock: Clock,
  ) {}

  get today(): string {
    return istDateOf(this.clock.nowIso());
  }

  sight(officer: Officer): ActionSight {
    const { officeCode, districtLgd } = officer;
    return { offices: canSeeAllActions(officer) ? null : [officeCode], district: canSeeActionsOf(officer, { district: districtLgd }) ? districtLgd : null };
  }

  async find(manager: EntityManager, officer: Officer, actionPointId: string, isHeld = false): Promise<ActionRecord> {
    const [record] = await this.repository.byIds(manager, officer, [actionPointId], isHeld);
    if (!record) return refuse('NOT_FOUND');
    return record.officeCode === officer.officeCode || canSeeActionsOf(officer, record) ? record : refuse('ACTION_NOT_YOURS');
  }
}
