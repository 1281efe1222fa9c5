import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Me } from '@pakhwada/contracts/people';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { isPassword } from './password.ts';
import { PersonRepository } from './person.repository.ts';
import { SessionRepository } from './session.repository.ts';
import { SignInTryRepository, type TryCount } from './sign-in-try.repository.ts';
import { newToken } from './token.ts';

const WINDOW_MINUTES = 15;
const LIMITS: TryCount = { here: 10, login: 50, address: 100 };

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly me: Me;
}

/** A wrong login and a wrong password get one and the same answer, in the same time. */
@Injectable()
export class SignInService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly tries: SignInTryRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async signIn(login: string, password: string, address: string, userAgent: string | null): Promise<OpenedSession> {
    const now = this.clock.now();
    const windowStart = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
    if (!(await this.tries.record(login, address, now, windowStart, LIMITS))) return refuse('TOO_MANY_TRIES', { minutes: WINDOW_MINUTES });
    const person = await this.people.credentials(login);
    const isRight = await isPassword(person?.passwordHash ?? null, password);
    if (!person || !isRight || !person.isActive) return refuse('SIGN_IN_REFUSED');

    const sessionId = randomUUID();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + this.settings.sessionHours * 3_600_000);
    await this.source.transaction(async (manager) => {
      await this.sessions.insert(manager, { sessionId, token, personId: person.personId, now, expiresAt, userAgent });
      await this.tries.clear(manager, login, address);
      await this.audit.append(manager, { personId: person.personId, officeCode: null, action: 'session.open', subject: sessionId });
    });
    const me = await this.sessions.me(sessionId, now);
    if (!me) return refuse('NO_RIGHT'); // a person without a charge
    return { token, expiresAt, me };
  }
}
