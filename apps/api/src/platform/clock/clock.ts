import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.ts';

interface Anchor {
  readonly shownAt: number; // the demo clock showed this ...
  readonly readAt: number; // ... when this machine's clock showed that
  readonly isRunning: boolean;
}

const MARK_EVERY_SECONDS = 5;

/**
 * The product's time: the clock of this machine, or the demo's own clock, which lives in table demo_clock and is the same for every process and for the
 * database's pakhwada_now(). Every rule about fortnights asks this clock; sessions and rate limits ask RealClock.
 */
@Injectable()
export class Clock implements OnModuleInit, OnApplicationShutdown {
  private anchor: Anchor | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly source: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.settings.followsDemoClock) return;
    await this.goOn();
    await this.refresh();
    let ticks = 0;
    this.timer = setInterval(() => {
      const isMoving = ticks++ % MARK_EVERY_SECONDS === 0;
      void (isMoving ? this.goOn() : Promise.resolve()).then(() => this.refresh()).catch(() => undefined); // another process may have moved the clock
    }, 1000);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  now(): Date {
    if (!this.anchor) return new Date();
    return new Date(this.anchor.isRunning ? this.anchor.shownAt + (Date.now() - this.anchor.readAt) : this.anchor.shownAt);
  }

  nowIso(): string {
    return this.now().toISOString();
  }

  /** Moves the demo clock. Inside a transaction hand in its manager, and call refresh() after the commit. */
  async setDemo(shownAt: Date, isRunning: boolean, manager: EntityManager = this.source.manager): Promise<void> {
    await manager.query(
      `insert into demo_clock (id, shown_at, anchored_at) values (1, $1, case when $2 then clock_timestamp() end)
       on conflict (id) do update set shown_at = excluded.shown_at, anchored_at = excluded.anchored_at`,
      [shownAt, isRunning],
    );
    if (manager === this.source.manager) await this.refresh();
  }

  /**
   * The demo clock runs while a server runs. Each server marks every few seconds how far it has come, and at most that gap counts when the next one starts: three days
   * without a server are no days of the demo. The row's own columns are used, so a jump by another process is never undone.
   */
  private async goOn(): Promise<void> {
    await this.source.query(
      `update demo_clock set shown_at = shown_at + greatest(interval '0', least(mark.at - anchored_at, make_interval(secs => $1))), anchored_at = mark.at
       from (select clock_timestamp() as at) mark where anchored_at is not null`,
      [MARK_EVERY_SECONDS + 1],
    );
  }

  /** Reads the demo clock again; without one the clock is real. */
  async refresh(): Promise<void> {
    const rows: { shownAt: Date; isRunning: boolean }[] = await this.source.query(`select pakhwada_now() as "shownAt", anchored_at is not null as "isRunning" from demo_clock`);
    this.anchor = rows[0] === undefined ? null : { shownAt: rows[0].shownAt.getTime(), readAt: Date.now(), isRunning: rows[0].isRunning };
  }
}
