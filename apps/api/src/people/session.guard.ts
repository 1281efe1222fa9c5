import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RealClock } from '../platform/clock/real-clock.ts';
import { IS_PUBLIC } from '../platform/http/public.decorator.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { isKeepable } from '../platform/http/shape-faults.ts';
import type { OfficerRequest } from '../platform/http/signed-in.decorator.ts';
import { SessionRepository, type SessionRow } from './session.repository.ts';
import { WhoAsksService } from './who-asks.service.ts';

const SEEN_EVERY_MILLISECONDS = 60_000;

/** Global, so that no way of writing an address passes it by: every route asks for a session unless it says @Public(), and a scheme in the address must be the officer's own. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
    private readonly clock: RealClock,
    private readonly asking: WhoAsksService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<OfficerRequest>();
    const session = await this.asking.of(request);
    if (!session) return refuse('SESSION_OVER');
    request.officer = session;
    await this.recordSeen(session);
    const { schemeCode, ...others } = request.params as Record<string, string | undefined>;
    if (Object.values(others).some((part) => part !== undefined && !isKeepable(part))) return refuse('NOT_FOUND');
    if (schemeCode !== undefined && schemeCode !== session.schemeCode) return refuse('NOT_FOUND'); // the same answer as for a scheme that does not exist
    return true;
  }

  private async recordSeen({ sessionId, lastSeenAt }: SessionRow): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MILLISECONDS) await this.sessions.recordSeen(sessionId, now);
  }
}
