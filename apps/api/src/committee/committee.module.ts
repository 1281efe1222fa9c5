import { Module } from '@nestjs/common';
import { ActionsModule } from './actions/actions.module.ts';
import { MinutesModule } from './minutes/minutes.module.ts';
import { SittingsModule } from './sittings/sittings.module.ts';

/** The committee's work: committees and their sittings, what becomes of their decisions, and the minutes between the two. */
@Module({ imports: [SittingsModule, ActionsModule, MinutesModule], exports: [SittingsModule, ActionsModule, MinutesModule] })
export class CommitteeModule {}
