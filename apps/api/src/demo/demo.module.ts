import { Module, type OnModuleInit } from '@nestjs/common';
import type { About } from '@pakhwada/contracts/people';
import { AboutService } from '../people/about.service.ts';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { CommitteeModule } from '../committee/committee.module.ts';
import { PartnersModule } from '../partners/partners.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { FundsModule } from '../funds/funds.module.ts';
import { ProgressModule } from '../progress/progress.module.ts';
import { RegistersModule } from '../registers/registers.module.ts';
import { ReviewsModule } from '../reviews/reviews.module.ts';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { AdvanceDemoService } from './advance-demo.service.ts';
import { AdvanceEpilogue, AdvanceScenes } from './advance-scenes.ts';
import { BringToldService } from './bring-told.service.ts';
import { DemoClockKeeper } from './demo-clock-keeper.ts';
import { DemoDeskService } from './demo-desk.service.ts';
import { DemoStageService, type StateStage } from './demo-stage.service.ts';
import { DemoHappenings } from './demo-happenings.ts';
import { DemoStateService } from './demo-state.service.ts';
import { DemoStore } from './demo-store.ts';
import { DemoController } from './demo.controller.ts';
import { DemoRepository } from './demo.repository.ts';
import { HandInService } from './hand-in.service.ts';
import { KeepRegistersService } from './keep-registers.service.ts';
import { BeginStateService } from './papers/begin-state.service.ts';
import { PlayActionsService } from './papers/play-actions.service.ts';
import { PlayMinutesService } from './papers/play-minutes.service.ts';
import { PaperPlayers, PlayPapersService } from './papers/play-papers.service.ts';
import { PartnerHands, PlayPartnersService } from './papers/play-partners.service.ts';
import { PlayRecordsService } from './papers/play-records.service.ts';
import { PlaySittingsService, SittingHands } from './papers/play-sittings.service.ts';
import { PlayActsService } from './play-acts.service.ts';
import { PlayCertificatesService } from './play-certificates.service.ts';
import { PlayProofsService } from './play-proofs.service.ts';
import { PlayFortnightService } from './play-fortnight.service.ts';
import { SeedDemoService } from './seed-demo.service.ts';
import { SeedHistory } from './seed-history.ts';

/** Loaded in demo mode only: a made-up history, a clock of its own, and officers who go on reporting. */
@Module({
  imports: [PeopleModule, SchemesModule, EvidenceModule, ProgressModule, FundsModule, RegistersModule, ReviewsModule, CommitteeModule, PartnersModule],
  controllers: [DemoController],
  providers: [
    ...[DemoRepository, DemoStageService, DemoDeskService, HandInService, BringToldService, KeepRegistersService, PlayFortnightService, PlayCertificatesService, PlayProofsService, PlayActsService],
    ...[PlayPapersService, PaperPlayers, BeginStateService, PlayRecordsService, PlaySittingsService, SittingHands, PlayMinutesService, PlayActionsService, PlayPartnersService, PartnerHands],
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
    this.about.listAccountsFrom(async () => this.stage.all().flatMap(accountsOf));
    await this.seeding.seed();
    await this.clock.start();
  }
}

function accountsOf({ plan, story, officers }: StateStage): About['accounts'] {
  const officeOf = new Map(plan.offices.map(({ code, name }) => [code, name]));
  return officers.people.flatMap(({ login, role, officeCode, designation, isAccount }) => {
    const office = officeOf.get(officeCode);
    return isAccount && office ? [{ login, password: story.password, designation, office, job: role, schemeCode: plan.scheme.code }] : [];
  });
}
