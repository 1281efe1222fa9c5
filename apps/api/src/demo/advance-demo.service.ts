import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DemoState } from '@pakhwada/contracts/demo';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { AdvanceScenes } from './advance-scenes.ts';
import { DemoStateService } from './demo-state.service.ts';
import { targetOf, type DemoStep } from './demo-steps.ts';
import { DemoStore } from './demo-store.ts';

/** Moves the demo on: its offices report, officers verify and approve, the calendar's jobs run, the report is issued and mailed, all before the visitor's eyes. */
@Injectable()
export class AdvanceDemoService implements OnApplicationShutdown {
  private readonly log = new Logger('Demo');
  private moving: Promise<void> | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly state: DemoStateService,
    private readonly store: DemoStore,
    private readonly scenes: AdvanceScenes,
  ) {}

  /** Answers at once; whoever asks while the clock moves is shown that it does. */
  async advance(to: DemoStep, schemeCode: string | null = null): Promise<DemoState> {
    const lock = this.moving ? null : await this.store.repository.lock(false);
    if (lock) this.moving = this.move(to, lock).finally(() => (this.moving = null));
    return this.state.get(schemeCode, this.moving !== null);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.moving;
  }

  /** For whoever must know that it is over. */
  async settled(): Promise<void> {
    await this.moving;
  }

  private async move(to: DemoStep, lock: QueryRunner): Promise<void> {
    try {
      await this.clock.refresh();
      const unfrozen = await this.state.unfrozen();
      const target = targetOf(to, unfrozen, this.clock.nowIso());
      if (target !== null) await this.scenes.play(unfrozen, target);
    } catch (error) {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      await this.clock.setDemo(this.clock.now(), true).catch((error: unknown) => this.log.error(String(error)));
      await this.store.repository.unlock(lock);
    }
  }
}
