import { Module } from '@nestjs/common';
import { SchemesModule } from '../../schemes/schemes.module.ts';
import { ActionsModule } from '../actions/actions.module.ts';
import { SittingsModule } from '../sittings/sittings.module.ts';
import { DraftMinutesService } from './draft-minutes.service.ts';
import { MinutesDeskService } from './minutes-desk.service.ts';
import { MinutesTrail } from './minutes-trail.ts';
import { MinutesController } from './minutes.controller.ts';
import { SettleAgendaService } from './settle-agenda.service.ts';
import { MinutesHand, StepMinutesService } from './step-minutes.service.ts';

@Module({
  imports: [SchemesModule, SittingsModule, ActionsModule],
  controllers: [MinutesController],
  providers: [MinutesDeskService, MinutesTrail, DraftMinutesService, SettleAgendaService, MinutesHand, StepMinutesService],
  exports: [DraftMinutesService, StepMinutesService],
})
export class MinutesModule {}
