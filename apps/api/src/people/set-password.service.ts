import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { hashPassword, PASSWORD_LENGTH_MIN } from './password.ts';
import { PersonRepository } from './person.repository.ts';
import { SessionRepository } from './session.repository.ts';
import { hashOf } from './token.ts';

/** A one-time link sets the password; whoever was signed in with the old one is not any more. */
@Injectable()
export class SetPasswordService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
  ) {}

  async setPassword(token: string, password: string): Promise<void> {
    if ([...password].length < PASSWORD_LENGTH_MIN) return refuse('PASSWORD_TOO_SHORT', { least: PASSWORD_LENGTH_MIN });
    const now = this.clock.now();
    if (!(await this.people.hasLink(hashOf(token), now))) return refuse('LINK_SPENT'); // a guess costs no hash
    const passwordHash = await hashPassword(password);
    await this.source.transaction(async (manager) => {
      const personId = await this.people.useLink(manager, hashOf(token), now);
      if (personId === null) return refuse('LINK_SPENT');
      await this.people.setPassword(manager, personId, passwordHash);
      await this.sessions.revoke(manager, personId, now);
      await this.audit.append(manager, { personId, officeCode: null, action: 'password.set', subject: personId });
    });
  }
}
