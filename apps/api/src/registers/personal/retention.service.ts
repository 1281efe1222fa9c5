import { Inject, Injectable } from '@nestjs/common';
import type { RetentionPage } from '@pakhwada/contracts/registers';
import { addDays, addMonths, istDateOf, istInstant, type CivilDate } from '@pakhwada/domain/calendar';
import { canErase } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { EraseEvidenceService } from '../../evidence/erase-evidence.service.ts';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PersonalDetailRepository } from './personal-detail.repository.ts';
import { RecordPlaceRepository } from './record-place.repository.ts';

const HOUR = '02:30'; // at night in India
const AHEAD_DAYS = 90;
const SHOWN = 200;

/** What is kept about persons no longer than its time: the last night it was due to go, what goes, and what goes next. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly details: PersonalDetailRepository,
    private readonly places: RecordPlaceRepository,
    private readonly evidence: EraseEvidenceService,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The night that is due by now: nights that were missed are made up for by the last of them. */
  lastNight(): string {
    const today = istDateOf(this.clock.nowIso());
    const tonight = istInstant(today, HOUR);
    return tonight <= this.clock.nowIso() ? tonight : istInstant(addDays(today, -1), HOUR);
  }

  /** Erases all whose last day has passed. A file that shows a person goes with the fields of its record, or so many months after it was taken. */
  async eraseDue(manager: EntityManager, { stateId, schemeCode }: SchemeKey): Promise<void> {
    const key = { stateId, schemeCode };
    const deed = { personId: null, officeCode: null, reason: 'RETENTION', at: this.clock.nowIso() };
    const today = istDateOf(deed.at);
    const recordIds = await this.details.erase(manager, key, { retainedBefore: today }, { by: null, reason: deed.reason, at: deed.at });
    const files = (await this.evidence.erase(manager, key, { recordIds }, deed)) + (await this.evidence.erase(manager, key, { takenBefore: this.takenBefore(today) }, deed));
    if (recordIds.length + files > 0) await this.audit.append(manager, { personId: null, officeCode: null, action: 'record.retention', subject: schemeCode, detail: { records: recordIds.length, files } });
  }

  async show(officer: Officer): Promise<RetentionPage> {
    const { manager } = this.source;
    if (!canErase(officer, { shape: { sensitivity: 'OPEN', keepers: 'FIELD' }, partnerOffices: [], officerOffices: [], district: null })) refuse('ERASURE_NOT_YOURS');
    const until = addDays(istDateOf(this.clock.nowIso()), AHEAD_DAYS);
    const { total, first } = await this.places.retainedUntil(manager, officer, until, SHOWN);
    const files = await this.evidence.countTakenBefore(manager, officer, this.takenBefore(until));
    return { months: this.settings.personalRetentionMonths, runsAt: this.nextNight(), records: total, files, next: [...first] };
  }

  private nextNight(): string {
    return istInstant(addDays(istDateOf(this.lastNight()), 1), HOUR);
  }

  /** What was taken before this day has been kept for its months on a given day. */
  private takenBefore(day: CivilDate): CivilDate {
    return addMonths(day, -this.settings.personalRetentionMonths);
  }
}
