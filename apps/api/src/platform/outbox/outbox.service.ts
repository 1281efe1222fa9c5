import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.ts';

export interface OutboxEvent {
  readonly key: string; // the same deed twice has the same key and is kept once
  readonly topic: string; // "fortnight.frozen"
  readonly payload: Readonly<Record<string, unknown>>;
  readonly after?: Date; // real time; at once when absent
}

/** What a handler writes through `manager` commits together with the mark "done". What it does outside the database may happen again after a crash. */
export type OutboxHandler = (payload: never, manager: EntityManager, key: string) => Promise<void>;

interface DueEvent {
  readonly outboxId: string;
  readonly key: string;
  readonly topic: string;
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
}

const RETRY_SECONDS = [2, 10, 60, 300, 900, 3600];
const POLL_MILLISECONDS = 1000;

/** What must happen after a commit: written with the deed, done soon after, at least once, by whichever process is free. */
@Injectable()
export class OutboxService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Outbox');
  private readonly handlers = new Map<string, OutboxHandler>();
  private timer: NodeJS.Timeout | null = null;
  private draining: Promise<number> | null = null;

  constructor(
    private readonly source: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A room registers its handlers when its module starts; one handler per topic. */
  register(topic: string, handler: OutboxHandler): void {
    if (this.handlers.has(topic)) throw new Error(`Topic ${topic} has a handler`);
    this.handlers.set(topic, handler);
  }

  /** Answers the keys that were new. */
  async append(manager: EntityManager, ...events: readonly OutboxEvent[]): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const event of events) {
      const rows: { key: string }[] = await manager.query(
        `insert into outbox (outbox_id, key, topic, payload, created_at, next_at) values ($1, $2, $3, $4, clock_timestamp(), coalesce($5, clock_timestamp())) on conflict (key) do nothing returning key`,
        [randomUUID(), event.key, event.topic, JSON.stringify(event.payload), event.after ?? null],
      );
      kept.push(...rows.map(({ key }) => key));
    }
    return kept;
  }

  onApplicationBootstrap(): void {
    if (!this.settings.isSchedulerOn) return;
    this.timer = setInterval(() => void this.drain().catch((error: unknown) => this.log.error(error)), POLL_MILLISECONDS);
    this.timer.unref();
  }

  /** First of all hooks, while the database is still open: what is being done may end. */
  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.draining?.catch(() => undefined);
  }

  /** Does everything that is due and returns how much was done. Two calls at once share one run. */
  async drain(): Promise<number> {
    this.draining ??= this.drainAll().finally(() => {
      this.draining = null;
    });
    return this.draining;
  }

  private async drainAll(): Promise<number> {
    let done = 0;
    for (;;) {
      const outcome = await this.doOne();
      if (outcome === 'NOTHING_DUE') return done;
      if (outcome === 'DONE') done += 1;
    }
  }

  private async doOne(): Promise<'DONE' | 'FAILED' | 'NOTHING_DUE'> {
    const topics = [...this.handlers.keys()];
    if (topics.length === 0) return 'NOTHING_DUE';
    return this.source.transaction(async (manager) => {
      const [event]: DueEvent[] = await manager.query(
        `select outbox_id as "outboxId", key, topic, payload, attempts from outbox
         where done_at is null and next_at <= clock_timestamp() and topic = any($1) order by next_at, created_at limit 1 for update skip locked`,
        [topics],
      );
      if (!event) return 'NOTHING_DUE';
      try {
        await manager.transaction((inner) => this.handlers.get(event.topic)!(event.payload as never, inner, event.key)); // a savepoint: a failed handler leaves no half work
        await manager.query(`update outbox set done_at = clock_timestamp(), attempts = attempts + 1, last_error = null where outbox_id = $1`, [event.outboxId]);
        return 'DONE';
      } catch (error) {
        const wait = RETRY_SECONDS[Math.min(event.attempts, RETRY_SECONDS.length - 1)]!;
        this.log.warn(`${event.topic} ${event.key} failed, again in ${wait} s: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        await manager.query(`update outbox set attempts = attempts + 1, last_error = $2, next_at = clock_timestamp() + make_interval(secs => $3) where outbox_id = $1`, [
          event.outboxId,
          String(error instanceof Error ? error.message : error).slice(0, 1000),
          wait,
        ]);
        return 'FAILED';
      }
    });
  }
}
