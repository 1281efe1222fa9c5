import { Injectable } from '@nestjs/common';
import type { ActionPage } from '@pakhwada/contracts/committee';
import { DataSource, type EntityManager } from 'typeorm';
import { EvidenceService } from '../../evidence/evidence.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { RecordsService } from '../../registers/records/records.service.ts';
import { ActionDeskService } from './action-desk.service.ts';
import { ActionRepository } from './action.repository.ts';
import { pageOf } from './shown-action.ts';

@Injectable()
export class GetActionService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ActionDeskService,
    private readonly repository: ActionRepository,
    private readonly evidence: EvidenceService,
    private readonly records: RecordsService,
  ) {}

  async one(officer: Officer, actionPointId: string, manager: EntityManager = this.source.manager): Promise<ActionPage> {
    const record = await this.desk.find(manager, officer, actionPointId);
    const steps = await this.repository.steps(manager, officer, actionPointId);
    const evidence = await this.evidence.countFor(manager, officer, 'ACTION_UPDATE', steps.flatMap(({ updateId }) => updateId ?? []));
    const answers = await this.records.naming(manager, officer, 'actionPoint', actionPointId);
    return pageOf(record, steps, evidence, officer, this.desk.today, answers.map(({ register, recordId, key }) => ({ register, recordId, key })));
  }
}
