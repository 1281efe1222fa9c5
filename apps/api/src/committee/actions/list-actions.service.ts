import { Injectable } from '@nestjs/common';
import type { ActionList, ActionsQuery } from '@pakhwada/contracts/committee';
import { canDecideAction } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActionDeskService } from './action-desk.service.ts';
import type { ActionRecord } from './action-record.ts';
import { ActionRepository } from './action.repository.ts';
import { summaryOf } from './shown-action.ts';

const PAGE = 50;
const NO_OFFICE = ''; // decides on every office but its own

/** The action taken report of what a charge may see: overdue first, the longest late at the top. */
@Injectable()
export class ListActionsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ActionDeskService,
    private readonly repository: ActionRepository,
  ) {}

  async list(officer: Officer, { view, offset, ...narrowed }: z.infer<typeof ActionsQuery>): Promise<ActionList> {
    const { manager } = this.source;
    const { committee, sitting, office, component } = narrowed;
    const filter = { ...{ view, committee: committee ?? null, sitting: sitting ?? null, office: office ?? null, component: component ?? null }, sight: this.desk.sight(officer), today: this.desk.today };
    const records = await this.repository.list(manager, officer, filter, offset, PAGE);
    return this.shown(manager, officer, records, await this.repository.count(manager, officer, filter));
  }

  async shown(manager: EntityManager, officer: Officer, records: readonly ActionRecord[], total = records.length): Promise<ActionList> {
    const { today } = this.desk;
    const counts = await this.repository.counts(manager, officer, this.desk.sight(officer), today);
    return { actions: records.map((record) => summaryOf(record, today)), total, counts: { ...counts }, mayDecide: canDecideAction(officer, NO_OFFICE) || records.some((record) => canDecideAction(officer, record.officeCode, record)) };
  }
}
