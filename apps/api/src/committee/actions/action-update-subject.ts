import { Injectable, type OnModuleInit } from '@nestjs/common';
import { canDecideAction, canUpdateAction } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { EvidenceSubjects, type EvidenceSubject } from '../../evidence/evidence-subjects.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActionDeskService } from './action-desk.service.ts';
import { ActionRepository } from './action.repository.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an office told of an action point, as evidence stands behind it: proved by the office that told it until the committee closes the point, opened by whoever sees the point. */
@Injectable()
export class ActionUpdateSubject implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly desk: ActionDeskService,
    private readonly repository: ActionRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register('ACTION_UPDATE', (manager, officer, of) => this.find(manager, officer, of));
  }

  async find(manager: EntityManager, officer: Officer, of: string): Promise<EvidenceSubject> {
    const update = (UUID.test(of) ? await this.repository.ofUpdate(manager, officer, of) : null) ?? refuse('NOT_FOUND');
    const point = await this.desk.find(manager, officer, update.actionPointId);
    const isOwn = canUpdateAction(officer, point.officeCode) && update.actingOffice === officer.officeCode;
    return {
      link: { subject: 'ACTION_UPDATE', updateId: of },
      canAttach: isOwn && (point.state === 'OPEN' || point.state === 'CLAIMED'),
      canOpen: true,
      canOpenPersonal: isOwn || canDecideAction(officer, point.officeCode, point),
      submittedOn: null,
      frozenAt: null,
    };
  }
}
