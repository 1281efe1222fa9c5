import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from './people/people.module.ts';
import type { Settings } from './platform/config/settings.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The rooms, lowest first. The demo room is loaded in demo mode only. */
@Module({})
export class AppModule {
  static async with(settings: Settings): Promise<DynamicModule> {
    return { module: AppModule, imports: [PlatformModule.with(settings), PeopleModule] };
  }
}
