import { Injectable } from '@nestjs/common';
import type { MinutesForm, MinutesPage } from '@pakhwada/contracts/committee';
import { checkMinutesDraft, type MinutesPaper, type MinuteState } from '@pakhwada/domain/committee';
import { canDraftSitting } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { MinutesDeskService, pageOf, paperOf, versionFor, type MinutesCase } from './minutes-desk.service.ts';
import { MinutesTrail } from './minutes-trail.ts';
import { MinutesRepository } from './minutes.repository.ts';

/** A version of the minutes as a paper, with what became of it. */
export interface ReadMinutes {
  readonly paper: MinutesPaper;
  readonly state: MinuteState;
  readonly sha256: string | null; // from here on of one that was issued
  readonly issuedAt: string | null;
  readonly confirmedIn: string | null;
}

/** The minutes of a sitting that was held: read by whom they concern, written until the chair has approved them. */
@Injectable()
export class DraftMinutesService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: MinutesDeskService,
    private readonly minutes: MinutesRepository,
    private readonly trail: MinutesTrail,
    private readonly clock: Clock,
  ) {}

  async page(officer: Officer, sittingId: string, version: number | null): Promise<MinutesPage> {
    return pageOf(officer, await this.desk.open(this.source.manager, officer, sittingId), version);
  }

  /** The paper of the minutes: of an issued version from the text that was issued. Null where there is nothing the officer may read. */
  async paper(officer: Officer, sittingId: string, version: number | null): Promise<ReadMinutes | null> {
    const found = await this.desk.open(this.source.manager, officer, sittingId);
    const record = versionFor(officer, found, version);
    return record && { paper: paperOf(found, record), sha256: record.sha256, state: record.state, issuedAt: record.issuedAt, confirmedIn: record.confirmedIn };
  }

  async draft(officer: Officer, sittingId: string, { items, closing, revision }: MinutesForm): Promise<MinutesPage> {
    return this.source.transaction(async (manager) => {
      const found = await this.desk.hold(manager, officer, sittingId);
      if (!canDraftSitting(officer, found.committee)) refuse('NO_RIGHT', { action: 'DRAFT_MINUTES', role: officer.role });
      if (found.sitting.state !== 'HELD') refuse('SITTING_NOT_HELD', { sitting: sittingId });
      const latest = found.versions.at(-1) ?? null;
      if (revision !== (latest?.revision ?? 0)) refuse('MINUTES_CHANGED', { latest: latest?.revision ?? 0 }, pageOf(officer, found, null));
      if (latest && latest.issuedAt !== null) refuse('MINUTES_ISSUED', { latest: latest.version });
      if (latest && latest.state !== 'DRAFT') refuse('MINUTES_STATE', { minutesState: latest.state });
      const breaches = checkMinutesDraft({ items }, found.context);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.save(manager, officer, found, { items, closing });
      return pageOf(officer, await this.desk.open(manager, officer, sittingId), null);
    });
  }

  private async save(manager: EntityManager, officer: Officer, { sitting, versions, steps }: MinutesCase, draft: Pick<MinutesForm, 'items' | 'closing'>): Promise<void> {
    const { sittingId } = sitting;
    const version = versions.at(-1)?.version ?? 1;
    if (versions.length === 0) await this.minutes.open(manager, officer, sittingId, version, draft, null, this.clock.now());
    else await this.minutes.saveDraft(manager, officer, sittingId, version, draft);
    const last = steps.at(-1);
    const goesOn = last !== undefined && last.version === version && last.step === 'DRAFT' && last.personId === officer.personId; // one hand that saves again and again is one step
    if (!goesOn) await this.trail.append(manager, officer, sittingId, { version, step: 'DRAFT', reason: null });
  }
}
