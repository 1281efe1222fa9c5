import { Injectable, type OnModuleInit } from '@nestjs/common';
import { canReveal, registerSight, worksWithRows } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { EvidenceSubjects, type EvidenceSubject } from '../../evidence/evidence-subjects.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { RecordDeskService } from './record-desk.service.ts';

/** A record as evidence stands behind it: seen by whoever sees its rows, proved by whoever keeps them; a file of a clinic's case cannot be masked and is opened by those who treat it. */
@Injectable()
export class RecordSubject implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly desk: RecordDeskService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('RECORD', (manager, officer, of) => this.find(manager, officer, of));
  }

  async find(manager: EntityManager, officer: Officer, of: string): Promise<EvidenceSubject> {
    const { recordId, target } = await this.desk.find(manager, officer, of);
    const sight = registerSight(officer, target);
    if (sight === 'COUNTS') refuse('EVIDENCE_NOT_YOURS');
    return {
      link: { subject: 'RECORD', recordId },
      canAttach: worksWithRows(officer, target),
      canOpen: target.shape.sensitivity !== 'SICKNESS' || canReveal(officer, target),
      canOpenPersonal: canReveal(officer, target),
      submittedOn: null,
      frozenAt: null,
    };
  }
}
