import { Controller } from '@nestjs/common';
import { demoRoutes, type AdvanceRequest } from '@pakhwada/contracts/demo';
import type { z } from 'zod';
import { BodyOf, On } from '../platform/http/on.decorator.ts';
import { AdvanceDemoService } from './advance-demo.service.ts';
import { DemoStateService } from './demo-state.service.ts';

@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoStateService,
    private readonly advancing: AdvanceDemoService,
  ) {}

  @On(demoRoutes.state)
  state() {
    return this.demo.get();
  }

  @On(demoRoutes.advance)
  advance(@BodyOf(demoRoutes.advance) { to }: z.infer<typeof AdvanceRequest>) {
    return this.advancing.advance(to);
  }
}
