import { Injectable } from '@nestjs/common';
import { DemoStageService } from './demo-stage.service.ts';
import { DemoRepository } from './demo.repository.ts';

/** The demo's own data: its story and what it recorded. */
@Injectable()
export class DemoStore {
  constructor(
    readonly stage: DemoStageService,
    readonly repository: DemoRepository,
  ) {}
}
