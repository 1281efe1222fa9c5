import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CommitteeModule } from './committee/committee.module.ts';
import { DistrictsModule } from './districts/districts.module.ts';
import { EvidenceModule } from './evidence/evidence.module.ts';
import { FortnightsModule } from './fortnights/fortnights.module.ts';
import { FundsModule } from './funds/funds.module.ts';
import { ImportsModule } from './funds/imports/imports.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PartnersModule } from './partners/partners.module.ts';
import type { Settings } from './platform/config/settings.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { ProgressModule } from './progress/progress.module.ts';
import { PersonalModule } from './registers/personal/personal.module.ts';
import { UnitsModule } from './registers/units/units.module.ts';
import { RegistersModule } from './registers/registers.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { SchemesModule } from './schemes/schemes.module.ts';

const ROOMS = [PeopleModule, DistrictsModule, SchemesModule, FortnightsModule, EvidenceModule, PersonalModule, UnitsModule, RegistersModule, PartnersModule, ProgressModule, ImportsModule, FundsModule, CommitteeModule, ReviewsModule, ReportsModule];

/** The rooms, lowest first. The code of the demo is loaded in demo mode only: an office has nothing that could make up a figure. */
@Module({})
export class AppModule {
  static async with(settings: Settings): Promise<DynamicModule> {
    const demo: Type[] = settings.mode === 'demo' ? [(await import('./demo/demo.module.ts')).DemoModule] : [];
    return { module: AppModule, imports: [PlatformModule.with(settings), ...ROOMS, ...demo] };
  }
}
