import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MinutesPage, MinutesStep } from '@pakhwada/contracts/committee';
import { checkConfirming, checkMinutesComplete, checkMinutesStep } from '@pakhwada/domain/committee';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { canonicalJson } from '../../schemes/canonical-json.ts';
import { SittingsService } from '../sittings/sittings.service.ts';
import { MinutesDeskService, hasRightTo, pageOf, paperOf, standingOf, type MinutesCase } from './minutes-desk.service.ts';
import { MinutesTrail } from './minutes-trail.ts';
import { MinutesRepository, type MinutesRecord } from './minutes.repository.ts';
import { SettleAgendaService } from './settle-agenda.service.ts';

@Injectable()
export class MinutesHand {
  constructor(
    readonly minutes: MinutesRepository,
    readonly sittings: SittingsService,
    readonly settling: SettleAgendaService,
    readonly trail: MinutesTrail,
    readonly clock: Clock,
  ) {}
}

type Deed = (manager: EntityManager, officer: Officer, found: MinutesCase, latest: MinutesRecord, asked: MinutesStep) => Promise<void>;

/** Approves minutes for the chair, returns, issues, confirms or amends them. At the issue their text is frozen, the agenda is settled and action points are made: all of it, or none. */
@Injectable()
export class StepMinutesService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: MinutesDeskService,
    private readonly hand: MinutesHand,
  ) {}

  async step(officer: Officer, sittingId: string, asked: MinutesStep): Promise<MinutesPage> {
    return this.source.transaction(async (manager) => {
      const found = await this.desk.hold(manager, officer, sittingId);
      if (!hasRightTo(officer, found.committee, asked.step)) refuse('NO_RIGHT', { action: `${asked.step}_MINUTES`, role: officer.role });
      const latest = found.versions.at(-1);
      if (latest === undefined) return refuse('NOT_FOUND');
      if (asked.revision !== latest.revision) refuse('MINUTES_CHANGED', { latest: latest.revision }, pageOf(officer, found, null));
      const breaches = checkMinutesStep(standingOf(found, latest), asked, officer.personId);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.deeds[asked.step](manager, officer, found, latest, asked);
      return pageOf(officer, await this.desk.open(manager, officer, sittingId), null);
    });
  }

  private readonly deeds: Readonly<Record<MinutesStep['step'], Deed>> = {
    APPROVE: async (manager, officer, found, latest, asked) => {
      refuseIncomplete(found, latest);
      await this.hand.minutes.recordState(manager, officer, found.sitting.sittingId, latest.version, 'CHAIR_APPROVED');
      await this.append(manager, officer, found, latest.version, asked);
    },
    RETURN: async (manager, officer, found, latest, asked) => {
      await this.hand.minutes.recordState(manager, officer, found.sitting.sittingId, latest.version, 'DRAFT');
      await this.append(manager, officer, found, latest.version, asked);
    },
    ISSUE: async (manager, officer, found, latest, asked) => {
      refuseIncomplete(found, latest);
      const text = canonicalJson(paperOf(found, latest));
      const sha256 = createHash('sha256').update(text).digest('hex');
      await this.hand.minutes.issue(manager, officer, found.sitting.sittingId, latest.version, text, sha256, this.hand.clock.now());
      await this.hand.settling.settle(manager, officer, found, latest);
      await this.append(manager, officer, found, latest.version, asked, { sha256 });
      await this.hand.trail.tell(manager, officer, found, latest.version, latest.draft.items.flatMap(({ actions }) => actions.map(({ officeCode }) => officeCode)));
    },
    CONFIRM: async (manager, officer, found, latest, asked) => {
      const { sittingId } = found.sitting;
      const by = asked.sittingId === null ? null : await this.confirming(manager, officer, asked.sittingId);
      const breaches = checkConfirming(found.sitting, by);
      if (breaches.length > 0 || by === null) throw new RuleBreach(breaches);
      await this.hand.minutes.confirm(manager, officer, sittingId, latest.version, by.sittingId, this.hand.clock.now());
      await this.append(manager, officer, found, latest.version, asked, { in: by.sittingId });
    },
    AMEND: async (manager, officer, found, latest, asked) => {
      const version = latest.version + 1;
      await this.hand.minutes.open(manager, officer, found.sitting.sittingId, version, latest.draft, asked.reason, this.hand.clock.now());
      await this.append(manager, officer, found, version, asked);
    },
  };

  private async append(manager: EntityManager, officer: Officer, { sitting }: MinutesCase, version: number, { step, reason }: MinutesStep, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.hand.trail.append(manager, officer, sitting.sittingId, { version, step, reason }, detail);
  }

  private async confirming(manager: EntityManager, officer: Officer, sittingId: string): Promise<MinutesCase['sitting'] | null> {
    return (await this.hand.sittings.find(manager, officer, sittingId)) ? (await this.hand.sittings.open(manager, officer, sittingId)).sitting : null;
  }
}

function refuseIncomplete({ context }: MinutesCase, { draft }: MinutesRecord): void {
  const breaches = checkMinutesComplete(draft, context);
  if (breaches.length > 0) throw new RuleBreach(breaches);
}
