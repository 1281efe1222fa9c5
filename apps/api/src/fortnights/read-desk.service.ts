import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { SchemesService } from '../schemes/schemes.service.ts';
import { deskOf, type DeskSheet } from './desk.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { dueSheetsOf } from './plan-cells.ts';
import { SubmissionRepository } from './submission.repository.ts';

export interface Desk {
  readonly plan: Plan;
  readonly sheets: readonly DeskSheet[];
}

/** The sheets due in a fortnight with where they stand now; of some offices only, when they are named. */
@Injectable()
export class ReadDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly submissions: SubmissionRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, officeCodes: readonly string[] | null = null): Promise<Desk> {
    const plan = await this.schemes.planOf(fortnight.stateId, fortnight.schemeCode, fortnight.planVersion, manager);
    const records = await this.submissions.latestSheets(manager, fortnight, officeCodes);
    const steps = records.length === 0 ? [] : await this.submissions.steps(manager, fortnight, officeCodes);
    const due = dueSheetsOf(plan).filter((sheet) => officeCodes === null || officeCodes.includes(sheet.officeCode));
    return { plan, sheets: deskOf(plan, due, records, steps) };
  }
}
