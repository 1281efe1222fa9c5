import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import type { ActionMail } from '../committee/actions/remind-actions.service.ts';
import { actionMail } from './action-mail.ts';
import { MailRepository } from './mail.repository.ts';
import { reAppropriationMail, type ReAppropriationValues } from './re-appropriation-mail.ts';
import type { RegisterDues } from '../registers/dues/remind-dues.service.ts';
import { registerDuesMail } from './register-dues-mail.ts';
import { reminderMail, type ReminderCode, type ReminderValues } from './reminder-mail.ts';

interface ReminderEvent extends FortnightKey {
  readonly run: string;
  readonly recipient: string;
  readonly code: ReminderCode;
  readonly values: ReminderValues;
}

interface ReAppropriationEvent extends FortnightKey {
  readonly run: string;
  readonly recipient: string;
  readonly values: ReAppropriationValues;
}

interface RegisterDuesEvent extends FortnightKey {
  readonly run: string;
  readonly recipient: string;
  readonly values: RegisterDues;
}

interface ActionEvent extends FortnightKey {
  readonly run: string;
  readonly recipient: string;
  readonly values: ActionMail;
}

/** Takes the mails of the rooms below into the mail ledger, worded. */
@Injectable()
export class RecordMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly mails: MailRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.outbox.register('mail.send', (event: ReminderEvent, manager) => this.record(manager, event));
    this.outbox.register('mail.reAppropriation', (event: ReAppropriationEvent, manager) => this.recordReAppropriation(manager, event));
    this.outbox.register('mail.registerDues', (event: RegisterDuesEvent, manager) => this.recordRegisterDues(manager, event));
    this.outbox.register('mail.actions', (event: ActionEvent, manager) => this.recordActions(manager, event));
  }

  async recordRegisterDues(manager: EntityManager, { stateId, schemeCode, fortnightId, run, recipient, values }: RegisterDuesEvent): Promise<void> {
    const words = registerDuesMail(values, `${this.settings.publicUrl}/${schemeCode}/live/my-work`);
    await this.mails.insert(manager, { stateId, schemeCode, fortnightId }, [{ run, recipient, ...words, attachments: [] }], this.clock.now());
  }

  async recordActions(manager: EntityManager, { stateId, schemeCode, fortnightId, run, recipient, values }: ActionEvent): Promise<void> {
    const words = actionMail(values, `${this.settings.publicUrl}/${schemeCode}/live/action-points`);
    await this.mails.insert(manager, { stateId, schemeCode, fortnightId }, [{ run, recipient, ...words, attachments: [] }], this.clock.now());
  }

  async recordReAppropriation(manager: EntityManager, { stateId, schemeCode, fortnightId, run, recipient, values }: ReAppropriationEvent): Promise<void> {
    const words = reAppropriationMail(values, `${this.settings.publicUrl}/${schemeCode}/live/money/re-appropriations`);
    await this.mails.insert(manager, { stateId, schemeCode, fortnightId }, [{ run, recipient, ...words, attachments: [] }], this.clock.now());
  }

  async record(manager: EntityManager, { stateId, schemeCode, fortnightId, run, recipient, code, values }: ReminderEvent): Promise<void> {
    const words = reminderMail(code, fortnightId, values, `${this.settings.publicUrl}/${schemeCode}/live/my-work`);
    await this.mails.insert(manager, { stateId, schemeCode, fortnightId }, [{ run: `${run}:${code}`, recipient, ...words, attachments: [] }], this.clock.now());
  }
}
