import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { CommandRefused } from './command-refused.ts';
import { PersonRepository } from './person.repository.ts';
import { hashOf, newToken } from './token.ts';

const LINK_HOURS = 72;

/** A link that sets a password once, within 72 hours. The token stands after the #, so no server and no proxy ever writes it into a log. */
@Injectable()
export class IssueLinkService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async issue(manager: EntityManager, personId: string): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    await this.people.spendLinks(manager, personId, now); // only the newest link works
    await this.people.insertLink(manager, { tokenSha256: hashOf(token), personId, now, expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000) });
    return `${this.settings.publicUrl}/set-password#${token}`;
  }

  /** For a person who lost the password, or the first link. */
  issueAgain(login: string): Promise<string> {
    return this.source.transaction(async (manager) => {
      const person = await this.people.credentials(login);
      if (!person?.isActive) throw new CommandRefused([`There is no active person with the login "${login}".`]);
      await this.audit.append(manager, { personId: null, officeCode: null, action: 'link.issue', subject: person.personId });
      return this.issue(manager, person.personId);
    });
  }
}
