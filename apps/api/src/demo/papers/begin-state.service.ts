import { Injectable } from '@nestjs/common';
import { istInstant } from '@pakhwada/domain/calendar';
import { ApplyPlanService } from '../../schemes/apply-plan.service.ts';
import { DemoStageService, type SideStage } from '../demo-stage.service.ts';
import type { PaperStep } from './paper-acts.ts';

const HOUR = '10:00';

/** A State without a history comes into the demo: its plan is applied and its officers take up their charges. */
@Injectable()
export class BeginStateService {
  constructor(
    private readonly stage: DemoStageService,
    private readonly plans: ApplyPlanService,
  ) {}

  step(stage: SideStage): PaperStep {
    const { begins } = stage.story;
    return {
      ...{ on: begins, hour: HOUR, name: 'planned' },
      run: async () => {
        const { isNew } = await this.plans.apply(stage.planText, { isDemo: true });
        await this.stage.addOfficers(stage, new Date(istInstant(begins, '00:00')));
        return isNew ? 1 : 0;
      },
    };
  }
}
