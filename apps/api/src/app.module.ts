import { type DynamicModule, Module } from '@nestjs/common';
import { DistrictsModule } from './districts/districts.module.ts';
import { FortnightsModule } from './fortnights/fortnights.module.ts';
import { PeopleModule } from './people/people.module.ts';
import type { Settings } from './platform/config/settings.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { SchemesModule } from './schemes/schemes.module.ts';

const ROOMS = [PeopleModule, DistrictsModule, SchemesModule, FortnightsModule];

/** The rooms, lowest first. The demo room is loaded in demo mode only. */
@Module({})
export class AppModule {
  static async with(settings: Settings): Promise<DynamicModule> {
    return { module: AppModule, imports: [PlatformModule.with(settings), ...ROOMS] };
  }
}
