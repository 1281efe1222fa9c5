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

  async get(isBusyHere = false): Promise<DemoState> {
    await this.clock.refresh();
    const now = this.clock.nowIso();
    const unfrozen = await this.unfrozen();
    const last = unfrozen.at(-1)?.fortnightId ?? this.store.stage.get().story.until;
    const nextStep = nextStepOf(unfrozen, now);
    return {
      now,
      openFortnightId: last,
      waitingFortnightId: unfrozen.length > 1 ? (unfrozen[0]?.fortnightId ?? null) : null,
      isBusy: isBusyHere || (await this.store.repository.isLocked()),
      nextStep,
      nextAt: targetOf(nextStep, unfrozen, now) ?? now,
      happenings: (await this.store.repository.happenings()).map((one) => ({ ...one, values: { ...one.values } })),
    };
  }

  /** Oldest first; the last is the open one. */
  async unfrozen(): Promise<readonly FortnightRecord[]> {
    const { plan } = this.store.stage.get();
    const scheme = await this.schemes.schemeByCode(plan.scheme.code);
    return scheme ? this.fortnights.unfrozen(this.source.manager, { stateId: scheme.stateId, schemeCode: scheme.schemeCode }) : [];
  }
}
