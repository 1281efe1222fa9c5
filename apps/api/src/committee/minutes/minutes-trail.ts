import { Injectable } from '@nestjs/common';
import type { MinuteStep } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CommitteeTrail, sittingEvent } from '../committee-trail.ts';
import type { SittingCase } from '../sittings/sittings.service.ts';
import { MinutesRepository } from './minutes.repository.ts';

/** A step of minutes: in their own trail, and in that of the installation. */
@Injectable()
export class MinutesTrail {
  constructor(
    private readonly minutes: MinutesRepository,
    private readonly trail: CommitteeTrail,
    private readonly clock: Clock,
  ) {}

  /** Minutes that were issued go to the committee and to whoever shall do something. */
  async tell(manager: EntityManager, officer: Officer, { sitting, committee }: SittingCase, version: number, owners: readonly string[]): Promise<void> {
    await this.trail.tell(manager, officer, 'minutes.issued', `${sitting.sittingId}:${version}`, sittingEvent('MINUTES', sitting, committee, { version, owners }));
  }

  async append(manager: EntityManager, officer: Officer, sittingId: string, { version, step, reason }: { readonly version: number; readonly step: MinuteStep | 'DRAFT'; readonly reason: string | null }, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.minutes.insertStep(manager, officer, sittingId, { version, step, reason: reason === '' ? null : reason, personId: officer.personId, officeCode: officer.officeCode, at: this.clock.now() });
    await this.trail.append(manager, officer, `minutes.${step.toLowerCase()}`, `minutes/${sittingId}/${version}`, detail);
  }
}
