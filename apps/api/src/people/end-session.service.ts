import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SessionRepository } from './session.repository.ts';

/** Sign-out, and the end of a session on another machine. */
@Injectable()
export class EndSessionService {
  constructor(
    private readonly source: DataSource,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
  ) {}

  async end(officer: Officer, sessionId: string): Promise<void> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sessionId)) return refuse('NOT_FOUND');
    await this.source.transaction(async (manager) => {
      const ended = await this.sessions.revoke(manager, officer.personId, this.clock.now(), sessionId);
      if (ended === 0) return refuse('NOT_FOUND'); // also for a session of another person
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'session.end', subject: sessionId });
    });
  }
}
