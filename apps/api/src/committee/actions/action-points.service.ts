import { Injectable } from '@nestjs/common';
import { checkListed, issuedActions, type ListedAction } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import type { ActionActor } from './action-record.ts';
import { ActionRepository } from './action.repository.ts';
import { ActionTrail } from './action-trail.ts';

/** The decisions of one sitting as a version of its minutes lists them. */
export interface IssuedMinutes {
  readonly sittingId: string;
  readonly decidedOn: string; // day of the sitting
  readonly actions: readonly ListedAction[];
  readonly version: number;
  readonly amendmentReason: string | null; // from version 2 on
}

/** Makes action points of the decisions when minutes are issued. An amendment keeps the serials: what it changes is told in the trail, what it leaves out is dropped for its reason. */
@Injectable()
export class ActionPointsService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly repository: ActionRepository,
    private readonly trail: ActionTrail,
  ) {}

  async issue(manager: EntityManager, officer: SchemeKey & ActionActor, { sittingId, decidedOn, actions, version, amendmentReason }: IssuedMinutes): Promise<void> {
    const key = { stateId: officer.stateId, schemeCode: officer.schemeCode };
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const breaches = checkListed(sittingId, decidedOn, actions, plan);
    if (breaches.length > 0) throw new RuleBreach(breaches);
    const known = (await this.repository.ofSitting(manager, key, sittingId)).map((one) => ({ ...one, itemId: one.item?.itemId ?? null, dueOn: one.listedDueOn, standsDueOn: one.dueOn }));
    const { added, changed, dropped } = issuedActions(known, actions);
    for (const one of added) {
      const id = await this.trail.add(manager, key, sittingId, decidedOn, one);
      await this.trail.append(manager, key, id, { act: 'DECIDED', note: one.text, toOn: one.dueOn, minutesVersion: version, reason: amendmentReason }, officer);
    }
    for (const { from, to } of changed) {
      const isNewDay = from.dueOn !== to.dueOn;
      const isAfresh = from.state === 'DROPPED' || from.officeCode !== to.officeCode; // a claim or a wish of the office before says nothing of the next
      await this.trail.change(
        manager, key, from.actionPointId,
        { ...{ text: to.text, officeCode: to.officeCode, componentCode: to.componentCode, itemId: to.itemId }, ...(isNewDay ? { dueOn: to.dueOn, askedDueOn: null } : {}), ...(isAfresh ? { state: 'OPEN' as const, claimedOn: null, askedDueOn: null } : {}) },
        officer,
      );
      await this.trail.append(manager, key, from.actionPointId, { act: 'AMENDED', note: to.text, fromOn: from.standsDueOn, toOn: to.dueOn, minutesVersion: version, reason: amendmentReason }, officer);
    }
    for (const { actionPointId } of dropped) {
      await this.trail.change(manager, key, actionPointId, { state: 'DROPPED', askedDueOn: null }, officer);
      await this.trail.append(manager, key, actionPointId, { act: 'DROP', reason: amendmentReason }, officer);
    }
  }
}
