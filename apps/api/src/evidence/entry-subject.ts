import { Injectable, type OnModuleInit } from '@nestjs/common';
import { istDateOf, type CivilDate } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { canAttachEvidence, canOpenPersonalEvidence } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { sheetOnDesk, type DeskSheet } from '../fortnights/desk.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { dueSheetsOf, officeCellsOf } from '../fortnights/plan-cells.ts';
import { ReadDeskService } from '../fortnights/read-desk.service.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { Clock } from '../platform/clock/clock.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { EvidenceSubjects, type EvidenceSubject } from './evidence-subjects.ts';

/** An entry as evidence stands behind it: seen by whoever reads its sheet, proved by the office that hands it in. */
@Injectable()
export class EntrySubject implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('ENTRY', (manager, officer, of) => this.find(manager, officer, of));
  }

  async find(manager: EntityManager, officer: Officer, of: string): Promise<EvidenceSubject> {
    const [fortnightId = '', indicatorCode = '', unit = '', ...more] = of.split('/');
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const plan = await this.schemes.planOf(fortnight.stateId, fortnight.schemeCode, fortnight.planVersion, manager);
    const officeCode = more.length === 0 ? officeOfCell(plan, indicatorCode, unit) : null;
    if (officeCode === null || fortnight.state === 'UPCOMING') return refuse('NOT_FOUND');
    const { sheets } = await this.desk.read(manager, fortnight, [officeCode]);
    const sheet = sheetOnDesk(sheets, plan, { officeCode, sheet: 'progress' });
    refuseUnless(officer, 'READ_SHEETS', sheet);
    return {
      link: { subject: 'ENTRY', fortnightId: fortnight.fortnightId, indicatorCode, unit: Number(unit) },
      canAttach: canAttachEvidence(officer, sheet),
      canOpen: true,
      canOpenPersonal: canOpenPersonalEvidence(officer, sheet),
      submittedOn: submittedOn(fortnight, sheet, this.clock.nowIso()),
      frozenAt: fortnight.frozenAt,
    };
  }
}

function officeOfCell(plan: Plan, indicatorCode: string, unitText: string): string | null {
  const offices = dueSheetsOf(plan).flatMap(({ kind, officeCode }) => (kind === 'PROGRESS' ? [officeCode] : []));
  return offices.find((code) => officeCellsOf(plan, code).some(({ indicator, unit }) => indicator.code === indicatorCode && String(unit) === unitText)) ?? null;
}

/** A sheet that may still come, or come again, has no last day yet; one that never came could have come until the cut-off. */
function submittedOn(fortnight: FortnightRecord, { record }: DeskSheet, now: string): CivilDate | null {
  if (record === null) return now <= fortnight.cutOffAt ? null : istDateOf(fortnight.cutOffAt);
  return record.state === 'RETURNED' && now <= fortnight.resubmitUntil ? null : istDateOf(record.submittedAt);
}
