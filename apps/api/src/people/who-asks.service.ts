import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RealClock } from '../platform/clock/real-clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { tokenIn } from './session-cookie.ts';
import { SessionRepository, type SessionRow } from './session.repository.ts';

/** Who is signed in, found by the token of a request; null for a visitor and for a session that is over. */
@Injectable()
export class WhoAsksService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: RealClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of(request: FastifyRequest): Promise<SessionRow | null> {
    const token = tokenIn(request);
    return token === null ? null : this.sessions.find(token, this.clock.now(), this.settings.sessionIdleMinutes);
  }
}
