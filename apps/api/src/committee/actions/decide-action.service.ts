import { Injectable } from '@nestjs/common';
import type { ActionDecision, ActionList, ActionPage, ClosingForm } from '@pakhwada/contracts/committee';
import { checkActionDecision, type ActionDecisionAsked } from '@pakhwada/domain/committee';
import { DataSource, type EntityManager } from 'typeorm';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActionDeskService } from './action-desk.service.ts';
import type { ActionChange, ActionRecord, ActionStepTold } from './action-record.ts';
import { ActionRepository } from './action.repository.ts';
import { ActionTrail } from './action-trail.ts';
import { GetActionService } from './get-action.service.ts';
import { ListActionsService } from './list-actions.service.ts';

/** What reads an action point back after a decision. */
@Injectable()
export class DecidedActions {
  constructor(
    readonly one: GetActionService,
    readonly many: ListActionsService,
  ) {}
}

/** The committee's word on action points, recorded by its convenor: a later day granted or refused, closed in a sitting, opened again, dropped. */
@Injectable()
export class DecideActionService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ActionDeskService,
    private readonly repository: ActionRepository,
    private readonly trail: ActionTrail,
    private readonly decided: DecidedActions,
  ) {}

  async decide(officer: Officer, id: string, { act, sittingId, reason, version }: ActionDecision): Promise<ActionPage> {
    return this.source.transaction(async (manager) => {
      const record = await this.desk.find(manager, officer, id, true);
      const sitting = sittingId === null ? null : await this.repository.sitting(manager, officer, sittingId);
      const asked = { act, reason, sitting, version };
      const breaches = checkActionDecision(officer, record, asked, this.desk.today);
      if (breaches.length > 0) throw new RuleBreach(breaches, breaches.some(({ code }) => code === 'ACTION_CHANGED') ? await this.decided.one.one(officer, id, manager) : undefined);
      await this.apply(manager, officer, record, asked);
      return this.decided.one.one(officer, id, manager);
    });
  }

  /** All of them or none: what refuses any is told of each. */
  async close(officer: Officer, { sittingId, actionPointIds }: ClosingForm): Promise<ActionList> {
    return this.source.transaction(async (manager) => {
      const ids = [...new Set(actionPointIds)];
      const records = await this.repository.byIds(manager, officer, ids, true);
      if (records.length < ids.length) refuse('NOT_FOUND');
      const sitting = await this.repository.sitting(manager, officer, sittingId);
      const closing = (record: ActionRecord): ActionDecisionAsked => ({ act: 'CLOSE', reason: null, sitting, version: record.version });
      const breaches = records.flatMap((record) => checkActionDecision(officer, record, closing(record), this.desk.today));
      if (breaches.length > 0) throw new RuleBreach(breaches);
      for (const record of records) await this.apply(manager, officer, record, closing(record));
      return this.decided.many.shown(manager, officer, await this.repository.byIds(manager, officer, ids, false));
    });
  }

  private async apply(manager: EntityManager, officer: Officer, record: ActionRecord, asked: ActionDecisionAsked): Promise<void> {
    const { change, step } = effectOf(record, asked);
    await this.trail.change(manager, officer, record.actionPointId, change, officer);
    await this.trail.append(manager, officer, record.actionPointId, step, officer);
  }
}

function effectOf({ dueOn, askedDueOn, extensions }: ActionRecord, { act, reason, sitting }: ActionDecisionAsked): { readonly change: ActionChange; readonly step: ActionStepTold } {
  const asked = { fromOn: dueOn, toOn: askedDueOn ?? dueOn };
  switch (act) {
    case 'GRANT_EXTENSION':
      return { change: { dueOn: asked.toOn, askedDueOn: null, extensions: extensions + 1 }, step: { act, reason, ...asked } };
    case 'REFUSE_EXTENSION':
      return { change: { askedDueOn: null }, step: { act, reason, ...asked } };
    case 'CLOSE':
      return { change: { state: 'CLOSED', closedOn: sitting!.on, closedIn: sitting!.sittingId }, step: { act, reason, sittingId: sitting!.sittingId } };
    case 'REOPEN':
      return { change: { state: 'OPEN', claimedOn: null }, step: { act, reason } };
    case 'DROP':
      return { change: { state: 'DROPPED', askedDueOn: null }, step: { act, reason } };
  }
}
