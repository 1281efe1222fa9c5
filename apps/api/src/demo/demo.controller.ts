import { Controller, Req } from '@nestjs/common';
import { demoRoutes, type AdvanceRequest } from '@pakhwada/contracts/demo';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { WhoAsksService } from '../people/who-asks.service.ts';
import { BodyOf, On } from '../platform/http/on.decorator.ts';
import { AdvanceDemoService } from './advance-demo.service.ts';
import { DemoStateService } from './demo-state.service.ts';

@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoStateService,
    private readonly advancing: AdvanceDemoService,
    private readonly asking: WhoAsksService,
  ) {}

  @On(demoRoutes.state)
  async state(@Req() request: FastifyRequest) {
    return this.demo.get(await this.schemeOf(request));
  }

  @On(demoRoutes.advance)
  async advance(@BodyOf(demoRoutes.advance) { to }: z.infer<typeof AdvanceRequest>, @Req() request: FastifyRequest) {
    return this.advancing.advance(to, await this.schemeOf(request));
  }

  /** Whoever is signed in hears of their own scheme; a visitor of the first. */
  private async schemeOf(request: FastifyRequest): Promise<string | null> {
    return (await this.asking.of(request))?.schemeCode ?? null;
  }
}
