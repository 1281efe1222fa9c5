import { Injectable } from '@nestjs/common';
import { stateAfterMinutes } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActionPointsService } from '../actions/action-points.service.ts';
import { AgendaRepository, type AgendaRecord } from '../agenda/agenda.repository.ts';
import { CarryItemsService } from '../agenda/carry-items.service.ts';
import { SittingsService } from '../sittings/sittings.service.ts';
import type { MinutesCase } from './minutes-desk.service.ts';
import type { MinutesRecord } from './minutes.repository.ts';

/** What follows from minutes at their issue: items are decided or go on to the next sitting, and what somebody shall do becomes an action point. An amendment does the same again. */
@Injectable()
export class SettleAgendaService {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly carrying: CarryItemsService,
    private readonly actions: ActionPointsService,
    private readonly sittings: SittingsService,
    private readonly clock: Clock,
  ) {}

  async settle(manager: EntityManager, officer: Officer, { sitting, agenda }: MinutesCase, { version, draft, amendmentReason }: MinutesRecord): Promise<void> {
    const at = this.clock.now();
    for (const { itemId, outcome } of draft.items) {
      const item = agenda.find((one) => one.itemId === itemId);
      const state = stateAfterMinutes(outcome);
      if (!item || item.state === state) continue;
      if (item.state === 'DEFERRED') await this.takeBack(manager, officer, item, amendmentReason, at);
      await this.agenda.recordState(manager, officer, itemId, state, at);
    }
    await this.carrying.from(manager, officer, sitting, at);
    const actions = draft.items.flatMap(({ itemId, actions: listed }) => listed.map((action) => ({ ...action, itemId, componentCode: agenda.find((one) => one.itemId === itemId)?.componentCode ?? null })));
    await this.actions.issue(manager, officer, { sittingId: sitting.sittingId, decidedOn: sitting.on, actions, version, amendmentReason });
  }

  /** An amendment says that an item was decided after all: the next sitting need not take it up, unless it already has. */
  private async takeBack(manager: EntityManager, officer: Officer, item: AgendaRecord, reason: string | null, at: Date): Promise<void> {
    const carried = await this.agenda.carriedOn(manager, officer, item.itemId);
    if (carried?.state !== 'LISTED') return;
    const next = await this.sittings.find(manager, officer, carried.sittingId);
    if (next?.state === 'CALLED' || next?.state === 'NOTIFIED') await this.agenda.recordAct(manager, officer, carried.itemId, 'WITHDRAWN', reason, at);
  }
}
