import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { peopleRoutes, type About, type Me, type SetPassword, type SignIn } from '@pakhwada/contracts/people';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RealClock } from '../platform/clock/real-clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { BodyOf, On } from '../platform/http/on.decorator.ts';
import { type Officer, SignedIn } from '../platform/http/signed-in.decorator.ts';
import { AboutService } from './about.service.ts';
import { EndSessionService } from './end-session.service.ts';
import { giveToken, takeToken } from './session-cookie.ts';
import { SessionRepository } from './session.repository.ts';
import { SetPasswordService } from './set-password.service.ts';
import { SignInService } from './sign-in.service.ts';

@Controller()
export class PeopleController {
  constructor(
    private readonly signingIn: SignInService,
    private readonly ending: EndSessionService,
    private readonly sessions: SessionRepository,
    private readonly clock: RealClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @On(peopleRoutes.signIn)
  async signIn(@BodyOf(peopleRoutes.signIn) body: z.infer<typeof SignIn>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { token, expiresAt, me } = await this.signingIn.signIn(body.login, body.password, request.ip, request.headers['user-agent'] ?? null);
    giveToken(reply, this.settings, token, expiresAt);
    return me;
  }

  @On(peopleRoutes.me)
  me(@SignedIn() officer: Officer): Promise<Me | null> {
    return this.sessions.me(officer.sessionId, this.clock.now());
  }

  @On(peopleRoutes.signOut)
  async signOut(@SignedIn() officer: Officer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.ending.end(officer, officer.sessionId);
    takeToken(reply, this.settings);
  }

  @On(peopleRoutes.sessions)
  list(@SignedIn() officer: Officer): ReturnType<SessionRepository['list']> {
    return this.sessions.list(officer, this.clock.now());
  }

  @On(peopleRoutes.revokeSession)
  revoke(@SignedIn() officer: Officer, @Param('sessionId') sessionId: string): Promise<void> {
    return this.ending.end(officer, sessionId);
  }
}

@Controller()
export class DoorController {
  constructor(
    private readonly settingPassword: SetPasswordService,
    private readonly telling: AboutService,
  ) {}

  @On(peopleRoutes.about)
  about(): Promise<About> {
    return this.telling.get();
  }

  @On(peopleRoutes.setPassword)
  setPassword(@BodyOf(peopleRoutes.setPassword) body: z.infer<typeof SetPassword>): Promise<void> {
    return this.settingPassword.setPassword(body.token, body.password);
  }
}
