import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.ts';
import { DemoRepository } from './demo.repository.ts';

const BEAT_MILLISECONDS = 20_000;
const SILENT_SECONDS = 60; // no beat for so long: no server ran

/** The demo clock runs while a server runs. Its reading is noted every few seconds, so that after days of standstill it goes on where it was, however the server ended. */
@Injectable()
export class DemoClockKeeper implements OnApplicationShutdown {
  private readonly log = new Logger('Demo');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly repository: DemoRepository,
  ) {}

  async start(): Promise<void> {
    await this.resume();
    await this.clock.refresh();
    this.timer = setInterval(() => void this.beat().catch((error: unknown) => this.log.warn(String(error))), BEAT_MILLISECONDS);
    this.timer.unref();
  }

  /** A clock that stands still is being moved by a server, or was left standing by one that died over it: then whoever lives sets it going. */
  async beat(): Promise<void> {
    const clock = await this.repository.clock();
    if (clock?.isRunning !== false) return this.repository.noteClock();
    await this.resume();
    await this.clock.refresh();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.repository.noteClock().catch(() => undefined);
  }

  /** Under the lock of those who move the clock, which a server gives up with its connection when it dies. */
  private async resume(): Promise<void> {
    const lock = await this.repository.lock(false);
    if (!lock) return; // another process is moving it
    try {
      await this.repository.resumeClock(SILENT_SECONDS);
    } finally {
      await this.repository.unlock(lock);
    }
  }
}
