import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SittingForm, SittingPage } from '@pakhwada/contracts/committee';
import { checkSittingForm, sittingIdOf } from '@pakhwada/domain/committee';
import { canDraftSitting } from '@pakhwada/domain/rights';
import { block, type Breach } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CarryItemsService } from '../agenda/carry-items.service.ts';
import { CommitteeTrail } from '../committee-trail.ts';
import { CommitteesService } from '../committees/committees.service.ts';
import { ReadSittingService } from './read-sitting.service.ts';
import { SittingRepository } from './sitting.repository.ts';
import { SittingsService } from './sittings.service.ts';

@Injectable()
export class CallingHand {
  constructor(
    readonly committees: CommitteesService,
    readonly sittings: SittingRepository,
    readonly carrying: CarryItemsService,
    readonly fortnights: FortnightsService,
    readonly clock: Clock,
  ) {}
}

/** Calls a sitting under its number, and revises its day, hour and place until the notice goes out. What was deferred before stands on its agenda at once. */
@Injectable()
export class CallSittingService {
  constructor(
    private readonly source: DataSource,
    private readonly finding: SittingsService,
    private readonly reading: ReadSittingService,
    private readonly hand: CallingHand,
    private readonly trail: CommitteeTrail,
  ) {}

  async call(officer: Officer, form: SittingForm): Promise<SittingPage> {
    await this.hand.committees.ensureFirst(officer);
    const sittingId = sittingIdOf(form.committeeCode, form.no);
    return this.source.transaction(async (manager) => {
      const committee = await this.hand.committees.known(manager, officer, form.committeeCode);
      if (!committee) return refuse('COMMITTEE_UNKNOWN', { committee: form.committeeCode });
      if (!canDraftSitting(officer, committee)) refuse('NO_RIGHT', { action: 'CALL_SITTING', role: officer.role });
      await this.hand.committees.hold(manager, officer, committee.code);
      await this.check(manager, officer, form, null);
      const at = this.hand.clock.now();
      await this.hand.sittings.insert(manager, officer, { ...rowOf(form), sittingId, state: 'CALLED', firstOn: form.on, noticeOn: null, calledOffReason: null }, randomUUID(), at);
      const carried = await this.hand.carrying.onto(manager, officer, committee.code, sittingId, at);
      await this.trail.append(manager, officer, 'sitting.call', `sitting/${sittingId}`, { on: form.on, carried });
      return this.reading.read(manager, officer, sittingId);
    });
  }

  async revise(officer: Officer, sittingId: string, form: SittingForm): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      const { sitting } = await this.finding.holdToDraft(manager, officer, sittingId);
      if (form.version !== sitting.version) refuse('SITTING_CHANGED', { latest: sitting.version }, await this.reading.read(manager, officer, sittingId));
      if (form.committeeCode !== sitting.committeeCode) refuse('COMMITTEE_UNKNOWN', { committee: form.committeeCode });
      if (sitting.state !== 'CALLED') refuse('SITTING_STATE', { sitting: sittingId, sittingState: sitting.state });
      if (sitting.attendance.length > 0 && form.on !== sitting.on) refuse('SITTING_CLOSED', { sitting: sittingId });
      await this.check(manager, officer, form, sittingId);
      const revisedId = sittingIdOf(form.committeeCode, form.no);
      await this.hand.sittings.update(manager, officer, sittingId, { ...sitting, ...rowOf(form), sittingId: revisedId, firstOn: sitting.firstOn === sitting.on ? form.on : sitting.firstOn }, this.hand.clock.now());
      await this.trail.append(manager, officer, 'sitting.revise', `sitting/${revisedId}`, { was: sittingId, on: form.on });
      return this.reading.read(manager, officer, revisedId);
    });
  }

  private async check(manager: EntityManager, officer: Officer, form: SittingForm, own: string | null): Promise<void> {
    const asked = sittingIdOf(form.committeeCode, form.no);
    const takenBy = asked !== own && (await this.hand.sittings.byId(manager, officer, asked)) ? asked : null;
    const breaches: Breach[] = checkSittingForm(form, takenBy);
    if (form.fortnightId !== null && !(await this.hand.fortnights.isThere(manager, officer, form.fortnightId))) breaches.push(block('UNKNOWN_FORTNIGHT', { fortnightId: form.fortnightId }, { field: 'fortnightId' }));
    if (breaches.length > 0) throw new RuleBreach(breaches);
  }
}

function rowOf({ committeeCode, no, on, startsAt, venue, videoLink, fortnightId }: SittingForm): Omit<SittingForm, 'version'> {
  return { committeeCode, no, on, startsAt, venue, videoLink, fortnightId };
}
