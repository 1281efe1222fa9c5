import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@pakhwada/domain/calendar';
import { seatsOn, type Committee, type OfficeText, type Sitting } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';

/** What every change in the committee room leaves behind: a line in the trail, a new version of the scheme's data, and for what others wait for an event. */
@Injectable()
export class CommitteeTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
    private readonly outbox: OutboxService,
  ) {}

  async append(manager: EntityManager, { personId, officeCode, stateId, schemeCode }: Officer, action: string, subject: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.append(manager, { personId, officeCode, action, subject: `${schemeCode}/${subject}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }

  async tell(manager: EntityManager, { stateId, schemeCode }: Officer, topic: 'sitting.notified' | 'minutes.issued', run: string, event: SittingEvent): Promise<void> {
    await this.outbox.append(manager, { key: `${topic}:${schemeCode}:${run}`, topic, payload: { stateId, schemeCode, run, ...event } });
  }
}

/** What is told of a sitting when its notice, another day, its end or its minutes go out: as it stood then. */
export interface SittingEvent {
  readonly about: 'NOTIFY' | 'PUT_OFF' | 'CALL_OFF' | 'MINUTES';
  readonly sittingId: string;
  readonly committee: LocalName;
  readonly isMain: boolean;
  readonly no: number;
  readonly on: CivilDate;
  readonly startsAt: string;
  readonly venue: OfficeText;
  readonly videoLink: string | null;
  readonly reason: string | null;
  readonly version: number | null; // of the minutes
  readonly officeCodes: readonly string[]; // that have a seat, or something to do
}

export function sittingEvent(about: SittingEvent['about'], sitting: Sitting, committee: Committee, own: { readonly reason?: string | null; readonly version?: number; readonly owners?: readonly string[] } = {}): SittingEvent {
  const { sittingId, no, on, startsAt, venue, videoLink } = sitting;
  const seated = seatsOn(committee.seats, on).flatMap(({ officeCode }) => officeCode ?? []);
  return { about, sittingId, committee: committee.name, isMain: committee.isMain, no, on, startsAt, venue, videoLink, reason: own.reason ?? null, version: own.version ?? null, officeCodes: [...new Set([...seated, ...(own.owners ?? [])])] };
}
