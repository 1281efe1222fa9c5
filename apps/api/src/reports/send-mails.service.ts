import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { MailSender } from './mail-sender.ts';
import { MailRepository, type Mail } from './mail.repository.ts';

const POLL_MILLISECONDS = 2000;
const WAIT_SECONDS = [60, 300, 900, 3600, 3600 * 3, 3600 * 6, 3600 * 12, 3600 * 24];

/**
 * Sends what waits, one mail after the other, each held by its row while it is sent. SMTP is at-least-once: only a crash between the server's "yes" and our mark
 * can repeat a mail, and then with the same Message-ID.
 */
@Injectable()
export class SendMailsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Mail');
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<number> | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly mails: MailRepository,
    private readonly sender: MailSender,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.isSchedulerOn) return;
    this.timer = setInterval(() => void this.sendDue().catch((error: unknown) => this.log.error(error)), POLL_MILLISECONDS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sending?.catch(() => undefined);
  }

  /** Sends everything that is due and returns how many mails were tried. Two calls at once share one run. */
  async sendDue(): Promise<number> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<number> {
    let tried = 0;
    while (await this.source.transaction((manager) => this.sendOne(manager))) tried += 1;
    return tried;
  }

  private async sendOne(manager: EntityManager): Promise<boolean> {
    const mail = await this.mails.takeDue(manager);
    if (!mail) return false;
    await this.record(manager, mail);
    return true;
  }

  private async record(manager: EntityManager, mail: Mail): Promise<void> {
    const outcome = await this.sender.send(mail);
    const wait = WAIT_SECONDS[mail.attempts];
    if (outcome.kind === 'SENT' || outcome.kind === 'KEPT_AS_FILE') return this.mails.recordOutcome(manager, mail.mailId, outcome.kind, null, this.clock.now());
    this.log.warn(`${mail.run} to ${mail.messageId}: ${outcome.why}`);
    if (outcome.kind === 'LATER' && wait !== undefined) return this.mails.recordRetry(manager, mail.mailId, outcome.why, wait);
    return this.mails.recordOutcome(manager, mail.mailId, 'FAILED', outcome.why, null);
  }
}
