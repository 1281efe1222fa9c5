import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { CommandRefused } from './command-refused.ts';
import { PersonRepository } from './person.repository.ts';
import { SessionRepository } from './session.repository.ts';

/** A person leaves: charges, sessions and links end at once; what they recorded stays as recorded, and the office's draft stays for the successor. */
@Injectable()
export class EndChargeService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
  ) {}

  /** Returns how many sessions were open. */
  end(login: string): Promise<number> {
    return this.source.transaction(async (manager) => {
      const person = await this.people.credentials(login);
      if (!person?.isActive) throw new CommandRefused([`There is no active person with the login "${login}".`]);
      const now = this.clock.now();
      await this.people.endCharges(manager, person.personId, now);
      await this.people.spendLinks(manager, person.personId, now);
      const sessions = await this.sessions.revoke(manager, person.personId, now);
      await this.audit.append(manager, { personId: null, officeCode: null, action: 'person.end', subject: person.personId, detail: { sessions } });
      return sessions;
    });
  }
}
