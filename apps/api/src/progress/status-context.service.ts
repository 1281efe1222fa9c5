import { Injectable } from '@nestjs/common';
import type { Component, ComponentStage, Plan } from '@pakhwada/domain/plan';
import type { StatusContext, StatusRow } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { ComponentStandingService } from './component-standing.service.ts';
import { StatusRepository } from './status.repository.ts';


export interface JudgedComponent {
  readonly context: StatusContext;
  readonly stage: ComponentStage; // as last frozen; before that as the plan's money stands
}

/** What the pages of components are judged by, read once for any number of them. */
@Injectable()
export class StatusContextService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly closed: FortnightFactsService,
    private readonly standing: ComponentStandingService,
    private readonly repository: StatusRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, now: string): Promise<(component: Component) => JudgedComponent> {
    const asOn = asOnOf(fortnight, now);
    const { stages, done } = await this.past(manager, fortnight);
    const standing = await this.standing.read(manager, fortnight, plan, asOn);
    return ({ code, milestones }) => ({
      context: {
        ...{ componentCode: code, fortnight, asOn, schemeStartsOn: plan.scheme.startsOn, stage: stages.get(code) ?? null },
        milestones: milestones.map((milestone) => ({ milestoneCode: milestone.code, actualOn: done.get(milestone.code) ?? null })),
        isReasonNeeded: ['RED', 'AMBER'].includes(standing.get(code)?.status ?? ''),
      },
      stage: stages.get(code) ?? standing.get(code)!.stage,
    });
  }

  /** The page of a component as it was approved in the last frozen fortnight. */
  async previous(manager: EntityManager, fortnight: FortnightRecord, componentCode: string): Promise<StatusRow | null> {
    const last = await this.fortnights.latestFrozen(manager, fortnight, fortnight.fortnightId);
    if (last === null) return null;
    const sheets = await this.closed.sheets(manager, last);
    const approved = sheets.find((sheet) => sheet.sheet === `status-${componentCode}` && sheet.state === 'APPROVED');
    return approved === undefined ? null : this.repository.row(manager, last, componentCode, approved.revision);
  }

  private async past(manager: EntityManager, fortnight: FortnightRecord): Promise<{ stages: Map<string, ComponentStage>; done: Map<string, string> }> {
    const { lastFrozen, waiting } = await this.fortnights.before(manager, fortnight);
    const components = lastFrozen === null ? [] : await this.closed.components(manager, lastFrozen);
    const done = new Map((lastFrozen === null ? [] : await this.closed.milestones(manager, lastFrozen)).map(({ milestoneCode, actualOn }) => [milestoneCode, actualOn]));
    for (const one of waiting) {
      for (const { row } of await this.repository.latestRows(manager, one)) for (const { milestoneCode, actualOn } of row.milestones) done.set(milestoneCode, actualOn);
    }
    return { stages: new Map(components.map((component) => [component.componentCode, component.stage])), done };
  }
}
