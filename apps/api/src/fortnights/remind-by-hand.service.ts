import { Injectable } from '@nestjs/common';
import type { ReminderReply } from '@pakhwada/contracts/fortnights';
import { checkReminder } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { FortnightsService } from './fortnights.service.ts';
import { RemindOfficesService, type Reminded } from './remind-offices.service.ts';

/** The nodal officer or the PMU reminds the silent offices between the reminders of the calendar. One that had its mail today gets no second one. */
@Injectable()
export class RemindByHandService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly reminding: RemindOfficesService,
    private readonly audit: AuditService,
  ) {}

  async remind(officer: Officer, fortnightId: string): Promise<ReminderReply> {
    const key = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    const now = this.clock.nowIso();
    return this.source.transaction(async (manager) => {
      const breaches = checkReminder({ charge: officer, fortnight: await this.fortnights.byId(manager, key), now });
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const reminded = await this.reminding.remind(manager, key, now);
      refuseNobody(reminded);
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'fortnight.remind', subject: `${key.schemeCode}/${fortnightId}`, detail: { offices: reminded.now } });
      return { reminded: reminded.now.length, remindedBefore: reminded.before.length, withoutAddress: reminded.withoutAddress.length };
    });
  }
}

function refuseNobody({ now, before, withoutAddress }: Reminded): void {
  if (now.length > 0) return;
  if (before.length > 0) refuse('REMINDED_TODAY', { offices: before.length });
  if (withoutAddress.length > 0) refuse('NO_MAIL_ADDRESS', { offices: withoutAddress.length });
  refuse('NOBODY_TO_REMIND');
}
