import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ActionPage, ActionUpdateForm, ExtensionForm } from '@pakhwada/contracts/committee';
import { checkActionExtension, checkActionUpdate } from '@pakhwada/domain/committee';
import type { Breach } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActionDeskService } from './action-desk.service.ts';
import type { ActionChange, ActionRecord, ActionStepTold } from './action-record.ts';
import { ActionTrail } from './action-trail.ts';
import { GetActionService } from './get-action.service.ts';

/** What the office that owns an action point does: tells what was done, claims it implemented, asks for a later day. */
@Injectable()
export class TellActionService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ActionDeskService,
    private readonly trail: ActionTrail,
    private readonly getting: GetActionService,
  ) {}

  /** A claim makes a wish for a later day pointless: it falls. */
  async tell(officer: Officer, id: string, told: ActionUpdateForm): Promise<ActionPage> {
    const { word, note, reasonCode } = told;
    return this.take(officer, id, (record, today) => ({
      breaches: checkActionUpdate(officer, record, told, today),
      change: { told: { word, note, reasonCode }, ...(word === 'IMPLEMENTED' ? { state: 'CLAIMED' as const, claimedOn: record.claimedOn ?? today, askedDueOn: null } : {}) },
      step: { act: 'UPDATE', word, note, reasonCode, updateId: randomUUID() },
    }));
  }

  async askExtension(officer: Officer, id: string, asked: ExtensionForm): Promise<ActionPage> {
    const { toOn, reason } = asked;
    return this.take(officer, id, (record, today) => ({
      breaches: checkActionExtension(officer, record, asked, today),
      change: { askedDueOn: toOn },
      step: { act: 'ASK_EXTENSION', reason, fromOn: record.dueOn, toOn },
    }));
  }

  private async take(officer: Officer, id: string, judge: (record: ActionRecord, today: string) => { readonly breaches: readonly Breach[]; readonly change: ActionChange; readonly step: ActionStepTold }): Promise<ActionPage> {
    return this.source.transaction(async (manager) => {
      const record = await this.desk.find(manager, officer, id, true);
      const { breaches, change, step } = judge(record, this.desk.today);
      if (breaches.length > 0) throw new RuleBreach(breaches, breaches.some(({ code }) => code === 'ACTION_CHANGED') ? await this.getting.one(officer, id, manager) : undefined);
      await this.trail.change(manager, officer, id, change, officer);
      await this.trail.append(manager, officer, id, step, officer);
      return this.getting.one(officer, id, manager);
    });
  }
}
