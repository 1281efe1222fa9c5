import { Injectable } from '@nestjs/common';
import { fortnightOf, fortnightsBetween, previousFortnightId, type FortnightId } from '@pakhwada/domain/calendar';
import type { Act } from '../act.ts';
import { DemoStageService, type StateStage } from '../demo-stage.service.ts';
import { BeginStateService } from './begin-state.service.ts';
import { paperActs, type PaperStep } from './paper-acts.ts';
import { PlayActionsService } from './play-actions.service.ts';
import { PlayPartnersService } from './play-partners.service.ts';
import { PlayRecordsService } from './play-records.service.ts';
import { PlaySittingsService } from './play-sittings.service.ts';

/** What plays the several kinds of papers. */
@Injectable()
export class PaperPlayers {
  constructor(
    readonly records: PlayRecordsService,
    readonly sittings: PlaySittingsService,
    readonly actions: PlayActionsService,
    readonly partners: PlayPartnersService,
  ) {}
}

/** The papers of every State of the demo, fortnight by fortnight of the one clock. */
@Injectable()
export class PlayPapersService {
  private readonly told = new Map<StateStage, readonly PaperStep[]>();

  constructor(
    private readonly stage: DemoStageService,
    private readonly beginning: BeginStateService,
    private readonly players: PaperPlayers,
  ) {}

  acts(fortnightId: FortnightId): readonly Act[] {
    return this.stage.all().flatMap((stage) => paperActs(stage, fortnightId, this.stepsOf(stage), this.clock));
  }

  /** All that the States beside the first leave on paper up to a fortnight, for a demo that was begun before they came to it. */
  actsOfOthers(last: FortnightId): readonly Act[] {
    return this.stage.others().flatMap((stage) => fortnightsBetween(previousFortnightId(fortnightOf(stage.story.begins).id), last).flatMap(({ id }) => paperActs(stage, id, this.stepsOf(stage), this.clock)));
  }

  private get clock(): StateStage['plan']['calendar'] {
    return this.stage.get().plan.calendar;
  }

  private stepsOf(stage: StateStage): readonly PaperStep[] {
    const known = this.told.get(stage);
    if (known) return known;
    const { records, sittings, actions, partners } = this.players;
    const begin = this.stage.others().flatMap((other) => (other === stage ? [this.beginning.step(other)] : []));
    const steps = [...begin, ...records.steps(stage), ...partners.steps(stage), ...sittings.steps(stage), ...actions.steps(stage)];
    this.told.set(stage, steps);
    return steps;
  }
}
