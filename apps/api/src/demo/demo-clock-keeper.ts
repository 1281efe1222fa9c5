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
    if (!(await this.repository.isLocked())) await this.repository.resumeClock(SILENT_SECONDS); // else another process is moving it
    await this.clock.refresh();
    this.timer = setInterval(() => void this.repository.noteClock().catch((error: unknown) => this.log.warn(String(error))), BEAT_MILLISECONDS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.repository.noteClock().catch(() => undefined);
  }
}
