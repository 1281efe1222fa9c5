import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, istDateOf, type Instant } from '@pakhwada/domain/calendar';
import { actionNumber, remindersDue, REMINDED_BEFORE_DAYS, tiersOf, type EscalationTier, type OfficeText } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import { lastReminder } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { OfficeAddressesService } from '../../fortnights/office-addresses.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { ActionReminderRepository, type RemindedPoint } from './action-reminder.repository.ts';
import { ActionTrail } from './action-trail.ts';

/** What a mail about action points says to one address: what its office shall do, and what has come up to it as convenor or chair. */
export interface ActionMail {
  readonly asOn: string;
  readonly lines: readonly ActionMailLine[];
}

export interface ActionMailLine {
  readonly tier: EscalationTier;
  readonly number: string;
  readonly text: OfficeText;
  readonly office: LocalName;
  readonly dueOn: string;
  readonly daysLate: number;
}

/** What the calendar says, and who is written to. */
@Injectable()
export class ReminderDesk {
  constructor(
    readonly clock: Clock,
    readonly schemes: SchemesService,
    readonly fortnights: FortnightsService,
    readonly addresses: OfficeAddressesService,
    readonly jobs: JobsService,
  ) {}
}

/** At the reminder's hour of each working day, once, whichever process does it: owners hear of what falls due or is late, convenor and chair of what stays late. Each reminder is a step of its point, once for each day that was set. */
@Injectable()
export class RemindActionsService {
  constructor(
    private readonly desk: ReminderDesk,
    private readonly points: ActionReminderRepository,
    private readonly trail: ActionTrail,
    private readonly outbox: OutboxService,
  ) {}

  /** Answers whether the reminder that is due by now went out here. */
  async remind({ stateId, schemeCode }: SchemeKey): Promise<boolean> {
    const { clock, schemes, jobs } = this.desk;
    const { plan } = await schemes.latestPlan(schemeCode);
    const dueAt = lastReminder(plan.calendar, clock.nowIso());
    return dueAt !== null && jobs.runOnce(`action-reminders:${schemeCode}`, dueAt, (manager) => this.mail(manager, { stateId, schemeCode }, dueAt));
  }

  private async mail(manager: EntityManager, key: SchemeKey, dueAt: Instant): Promise<void> {
    const asOn = istDateOf(this.desk.clock.nowIso());
    const mailboxes = new Map<string, ActionMailLine[]>();
    for (const point of await this.points.dueBy(manager, key, addDays(asOn, REMINDED_BEFORE_DAYS), asOn)) {
      const reminder = remindersDue(point, asOn, point.sent);
      if (reminder === null) continue;
      const lines = await this.linesOf(manager, key, point, tiersOf(reminder), asOn);
      if (lines.size === 0) continue; // nobody could be written to: tomorrow, perhaps, there is an address
      for (const [address, line] of lines) mailboxes.set(address, [...(mailboxes.get(address) ?? []), line]);
      await this.trail.change(manager, key, point.actionPointId, {}, null);
      await this.trail.append(manager, key, point.actionPointId, { act: 'REMINDED', reminder }, null);
    }
    if (mailboxes.size > 0) await this.send(manager, key, `action-reminders:${key.schemeCode}:${dueAt}`, asOn, mailboxes);
  }

  /** By address; a mailbox that is reached on two tiers is told on the lower. */
  private async linesOf(manager: EntityManager, key: SchemeKey, { actionPointId, officeCode, dueOn, text, office, convenors }: RemindedPoint, tiers: readonly EscalationTier[], asOn: string): Promise<Map<string, ActionMailLine>> {
    const { addresses } = this.desk;
    const ofTier = async (tier: EscalationTier): Promise<readonly string[]> => {
      if (tier === 'OWNER') return addresses.of(manager, key, [officeCode]);
      if (tier === 'CHAIR') return addresses.ofRole(manager, key, 'SECRETARY');
      return convenors.length > 0 ? addresses.of(manager, key, convenors) : addresses.ofRole(manager, key, 'NODAL_OFFICER');
    };
    const lines = new Map<string, ActionMailLine>();
    const told = { number: actionNumber(actionPointId), text, office, dueOn, daysLate: Math.max(0, daysBetween(dueOn, asOn)) };
    for (const tier of tiers) for (const address of await ofTier(tier)) if (!lines.has(address)) lines.set(address, { tier, ...told });
    return lines;
  }

  private async send(manager: EntityManager, key: SchemeKey, run: string, asOn: string, mailboxes: ReadonlyMap<string, readonly ActionMailLine[]>): Promise<void> {
    const { fortnightId } = await this.desk.fortnights.resolve(manager, key, 'live');
    await this.outbox.append(manager, ...[...mailboxes].map(([recipient, lines]) => ({ key: `${run}:${recipient}`, topic: 'mail.actions', payload: { ...key, fortnightId, run, recipient, values: { asOn, lines } satisfies ActionMail } })));
  }
}
