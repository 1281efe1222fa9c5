import { Injectable } from '@nestjs/common';
import type { DemoState } from '@pakhwada/contracts/demo';
import { DataSource } from 'typeorm';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { nextStepOf, targetOf } from './demo-steps.ts';
import { DemoStore } from './demo-store.ts';

/** What the demo's banner shows: its clock, the fortnights that run, what the next step would be and what happened last. */
@Injectable()
export class DemoStateService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly store: DemoStore,
  ) {}

  /** One clock for all States; its fortnights and happenings are told of one: of the scheme named, else of the first. */
  async get(schemeCode: string | null, isBusyHere = false): Promise<DemoState> {
    await this.clock.refresh();
    const now = this.clock.nowIso();
    const unfrozen = await this.unfrozen();
    const own = schemeCode ?? this.store.stage.get().plan.scheme.code;
    const shown = await this.unfrozen(own);
    const nextStep = nextStepOf(unfrozen, now);
    return {
      now,
      openFortnightId: shown.at(-1)?.fortnightId ?? this.store.stage.get().story.until,
      waitingFortnightId: shown.length > 1 ? (shown[0]?.fortnightId ?? null) : null,
      isBusy: isBusyHere || (await this.store.repository.isLocked()),
      nextStep,
      nextAt: targetOf(nextStep, unfrozen, now) ?? now,
      happenings: (await this.store.repository.happenings(own)).map((one) => ({ ...one, values: { ...one.values } })),
    };
  }

  /** Of the first scheme, which leads the clock, or of one named: oldest first; the last is the open one. */
  async unfrozen(schemeCode = this.store.stage.get().plan.scheme.code): Promise<readonly FortnightRecord[]> {
    const scheme = await this.schemes.schemeByCode(schemeCode);
    return scheme ? this.fortnights.unfrozen(this.source.manager, { stateId: scheme.stateId, schemeCode: scheme.schemeCode }) : [];
  }
}
