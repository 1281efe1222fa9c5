import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { officeName } from './summary-of-sheet.ts';
import type { DeskSheet } from './desk.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { MailAddressRepository } from './mail-address.repository.ts';
import { ReadDeskService, type Desk } from './read-desk.service.ts';

/** Reminds each office of what it has not handed in yet, and gives the nodal office the whole list. Offices that have reported hear nothing. */
@Injectable()
export class RemindOfficesService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly addresses: MailAddressRepository,
    private readonly outbox: OutboxService,
  ) {}

  async remind(manager: EntityManager, key: FortnightKey, dueAt: string): Promise<void> {
    const fortnight = await this.fortnights.byId(manager, key);
    const desk = await this.desk.read(manager, fortnight);
    const missing = desk.sheets.filter((sheet) => sheet.record === null || sheet.record.state === 'RETURNED');
    if (missing.length === 0) return;
    const addresses = await this.addresses.ofOffices(manager, key);
    const run = `reminder:${key.schemeCode}:${key.fortnightId}:${dueAt}`;
    const mailTo = (recipient: string, code: 'reminder' | 'notReported', sheets: readonly DeskSheet[]) => ({
      key: `${run}:${code}:${recipient}`,
      topic: 'mail.send',
      payload: { stateId: key.stateId, schemeCode: key.schemeCode, fortnightId: key.fortnightId, run, recipient, code, values: { cutOffAt: fortnight.cutOffAt, sheets: namesOf(desk, sheets) } },
    });
    const offices = [...new Set(missing.map((sheet) => sheet.officeCode))];
    const reminders = offices.flatMap((officeCode) => (addresses.get(officeCode) ?? []).map((email) => mailTo(email, 'reminder', missing.filter((sheet) => sheet.officeCode === officeCode))));
    const lists = (await this.addresses.ofNodalOffices(manager, key)).map((email) => mailTo(email, 'notReported', missing));
    await this.outbox.append(manager, ...reminders, ...lists);
  }
}

function namesOf({ plan }: Desk, sheets: readonly DeskSheet[]) {
  return sheets.map(({ officeCode, sheet }) => ({ officeCode, officeName: officeName(plan, officeCode), sheet }));
}
