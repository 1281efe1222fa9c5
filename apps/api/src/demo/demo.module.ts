import { Module, type OnModuleInit } from '@nestjs/common';
import { AboutService } from '../people/about.service.ts';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { FundsModule } from '../funds/funds.module.ts';
import { ProgressModule } from '../progress/progress.module.ts';
import { RegistersModule } from '../registers/registers.module.ts';
import { ReviewsModule } from '../reviews/reviews.module.ts';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { AdvanceDemoService } from './advance-demo.service.ts';
import { AdvanceEpilogue, AdvanceScenes } from './advance-scenes.ts';
import { DemoClockKeeper } from './demo-clock-keeper.ts';
import { DemoDeskService } from './demo-desk.service.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { DemoHappenings } from './demo-happenings.ts';
import { DemoStateService } from './demo-state.service.ts';
import { DemoStore } from './demo-store.ts';
import { DemoController } from './demo.controller.ts';
import { DemoRepository } from './demo.repository.ts';
import { HandInService } from './hand-in.service.ts';
import { KeepRegistersService } from './keep-registers.service.ts';
import { PlayActsService } from './play-acts.service.ts';
import { PlayCertificatesService } from './play-certificates.service.ts';
import { PlayProofsService } from './play-proofs.service.ts';
import { PlayFortnightService } from './play-fortnight.service.ts';
import { SeedDemoService } from './seed-demo.service.ts';
import { SeedHistory } from './seed-history.ts';

/** Loaded in demo mode only: a made-up history, a clock of its own, and officers who go on reporting. */
@Module({
  imports: [PeopleModule, SchemesModule, EvidenceModule, ProgressModule, FundsModule, RegistersModule, ReviewsModule],
  controllers: [DemoController],
  providers: [
    ...[DemoRepository, DemoStageService, DemoDeskService, HandInService, KeepRegistersService, PlayFortnightService, PlayCertificatesService, PlayProofsService, PlayActsService],
    ...[SeedHistory, SeedDemoService, DemoStore, DemoStateService, DemoHappenings, DemoClockKeeper],
    ...[AdvanceEpilogue, AdvanceScenes, AdvanceDemoService],
  ],
  exports: [SeedDemoService, AdvanceDemoService],
})
export class DemoModule implements OnModuleInit {
  constructor(
    private readonly about: AboutService,
    private readonly stage: DemoStageService,
    private readonly seeding: SeedDemoService,
    private readonly clock: DemoClockKeeper,
  ) {}

  /** Before the server listens and before the scheduler wakes: nobody sees a half-written history. */
  async onModuleInit(): Promise<void> {
    const { plan, story } = this.stage.get();
    const officeOf = new Map(plan.offices.map(({ code, name }) => [code, name]));
    this.about.listAccountsFrom(async () =>
      this.stage.get().officers.people.flatMap(({ login, role, officeCode, designation, isAccount }) => {
        const office = officeOf.get(officeCode);
        return isAccount && office ? [{ login, password: story.password, designation, office, job: role }] : [];
      }),
    );
    await this.seeding.seed();
    await this.clock.start();
  }
}
