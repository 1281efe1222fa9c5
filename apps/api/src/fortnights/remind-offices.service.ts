import { Injectable } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import { isOutstanding } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import type { DeskSheet } from './desk.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { MailAddressRepository } from './mail-address.repository.ts';
import { ReadDeskService, type Desk } from './read-desk.service.ts';
import { officeName } from './summary-of-sheet.ts';

/** Offices that have something missing, by what became of their reminder. */
export interface Reminded {
  readonly now: readonly string[];
  readonly before: readonly string[]; // on the same day, by the clock or by hand
  readonly withoutAddress: readonly string[];
}

/** Reminds each office, once a day, of what it has not handed in yet. Offices that have reported hear nothing. */
@Injectable()
export class RemindOfficesService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly addresses: MailAddressRepository,
    private readonly outbox: OutboxService,
  ) {}

  async remind(manager: EntityManager, key: FortnightKey, at: string): Promise<Reminded> {
    const { desk, missing, mailTo } = await this.read(manager, key, at);
    const addresses = await this.addresses.ofOffices(manager, key);
    const offices = [...new Set(missing.map((sheet) => sheet.officeCode))];
    const mailOf = (email: string) => mailTo(email, 'reminder', desk, missing.filter((sheet) => addresses.get(sheet.officeCode)?.includes(email))); // one mail for offices that share a mailbox
    const emails = [...new Set(offices.flatMap((officeCode) => addresses.get(officeCode) ?? []))];
    const kept = new Set(await this.outbox.append(manager, ...emails.map(mailOf)));
    const wasMailed = (officeCode: string): boolean => (addresses.get(officeCode) ?? []).some((email) => kept.has(mailOf(email).key));
    const reached = offices.filter((officeCode) => addresses.has(officeCode));
    return { now: reached.filter(wasMailed), before: reached.filter((code) => !wasMailed(code)), withoutAddress: offices.filter((officeCode) => !addresses.has(officeCode)) };
  }

  /** The whole list, for the nodal office. */
  async list(manager: EntityManager, key: FortnightKey, at: string): Promise<void> {
    const { desk, missing, mailTo } = await this.read(manager, key, at);
    if (missing.length === 0) return;
    await this.outbox.append(manager, ...(await this.addresses.ofRole(manager, key, 'NODAL_OFFICER')).map((email) => mailTo(email, 'notReported', desk, missing)));
  }

  private async read(manager: EntityManager, key: FortnightKey, at: string) {
    const fortnight = await this.fortnights.byId(manager, key);
    const desk = await this.desk.read(manager, fortnight);
    const run = `reminder:${key.schemeCode}:${key.fortnightId}:${istDateOf(at)}`; // of a day: the second one of the day has the key of the first and is not kept
    const mailTo = (recipient: string, code: 'reminder' | 'notReported', { plan }: Desk, sheets: readonly DeskSheet[]) => ({
      key: `${run}:${code}:${recipient}`,
      topic: 'mail.send',
      payload: {
        ...{ stateId: key.stateId, schemeCode: key.schemeCode, fortnightId: key.fortnightId, run, recipient, code },
        values: { cutOffAt: fortnight.cutOffAt, sheets: sheets.map(({ officeCode, sheet }) => ({ officeCode, officeName: officeName(plan, officeCode), sheet })) },
      },
    });
    return { desk, missing: desk.sheets.filter((sheet) => isOutstanding(sheet.record?.state ?? null)), mailTo };
  }
}
