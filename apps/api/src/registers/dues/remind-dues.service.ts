import { Injectable } from '@nestjs/common';
import { daysBetween, istDateOf } from '@pakhwada/domain/calendar';
import { lastReminder, maskKey, registerOf, type RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { OfficeAddressesService } from '../../fortnights/office-addresses.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { DueRepository, type OfficeDue } from './due.repository.ts';

const SHOWN = 20;

/** What a mail about registers says: numbers of records and what is due of them, never a person or a unit. */
export interface RegisterDues {
  readonly asOn: string;
  readonly total: number;
  readonly late: number;
  readonly dues: readonly { readonly register: RegisterCode; readonly key: string; readonly code: string; readonly dueOn: string; readonly daysLate: number }[]; // the first of them
}

/** What the clock and the calendar say. */
@Injectable()
export class DueClock {
  constructor(
    readonly clock: Clock,
    readonly schemes: SchemesService,
    readonly fortnights: FortnightsService,
  ) {}
}

/** At the reminder's hour of each working day, once, whichever process does it: each office hears what has fallen due in the registers it keeps. Offices with nothing due hear nothing. */
@Injectable()
export class RemindDuesService {
  constructor(
    private readonly time: DueClock,
    private readonly jobs: JobsService,
    private readonly dues: DueRepository,
    private readonly addresses: OfficeAddressesService,
    private readonly outbox: OutboxService,
  ) {}

  /** Answers whether the reminder that is due by now went out here. */
  async remind(scheme: SchemeKey): Promise<boolean> {
    const { plan } = await this.time.schemes.latestPlan(scheme.schemeCode);
    const dueAt = lastReminder(plan.calendar, this.time.clock.nowIso());
    return dueAt !== null && this.jobs.runOnce(`register-dues:${scheme.schemeCode}`, dueAt, (manager) => this.mail(manager, scheme, istDateOf(this.time.clock.nowIso())));
  }

  private async mail(manager: EntityManager, { stateId, schemeCode }: SchemeKey, asOn: string): Promise<void> {
    const key = { stateId, schemeCode };
    const due = await this.dues.byOffice(manager, key, asOn, SHOWN);
    if (due.length === 0) return;
    const { fortnightId } = await this.time.fortnights.resolve(manager, key, 'live');
    const run = `register-dues:${schemeCode}:${asOn}`;
    const mailboxes = new Map<string, OfficeDue[]>(); // offices that share one get one mail
    for (const one of due) for (const email of await this.addresses.of(manager, key, [one.officeCode])) mailboxes.set(email, [...(mailboxes.get(email) ?? []), one]);
    const events = [...mailboxes].map(([recipient, offices]) => ({ key: `${run}:${recipient}`, topic: 'mail.registerDues', payload: { ...key, fortnightId, run, recipient, values: toldTo(offices, asOn) } }));
    await this.outbox.append(manager, ...events);
  }
}

function toldTo(offices: readonly OfficeDue[], asOn: string): RegisterDues {
  const first = offices.flatMap(({ dues }) => dues).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const sum = (count: (office: OfficeDue) => number): number => offices.reduce((all, office) => all + count(office), 0);
  const dues = first.slice(0, SHOWN).map(({ register, key, code, dueOn }) => ({ register, key: maskKey(registerOf(register), key), code, dueOn, daysLate: daysBetween(dueOn, asOn) }));
  return { asOn, total: sum(({ total }) => total), late: sum(({ late }) => late), dues };
}
