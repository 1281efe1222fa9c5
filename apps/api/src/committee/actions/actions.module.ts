import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/evidence.module.ts';
import { RecordsModule } from '../../registers/records/records.module.ts';
import { ActionDeskService } from './action-desk.service.ts';
import { ActionPointsService } from './action-points.service.ts';
import { ActionReminderRepository } from './action-reminder.repository.ts';
import { ActionRepository } from './action.repository.ts';
import { ActionTrail } from './action-trail.ts';
import { ActionUpdateSubject } from './action-update-subject.ts';
import { ActionsController } from './actions.controller.ts';
import { DecideActionService, DecidedActions } from './decide-action.service.ts';
import { GetActionService } from './get-action.service.ts';
import { ListActionsService } from './list-actions.service.ts';
import { RemindActionsService, ReminderDesk } from './remind-actions.service.ts';
import { TellActionService } from './tell-action.service.ts';

@Module({
  imports: [EvidenceModule, RecordsModule],
  controllers: [ActionsController],
  providers: [
    ...[ActionRepository, ActionReminderRepository, ActionTrail, ActionDeskService, ActionUpdateSubject, DecidedActions, ReminderDesk],
    ...[ActionPointsService, ListActionsService, GetActionService, TellActionService, DecideActionService, RemindActionsService],
  ],
  exports: [ActionPointsService, RemindActionsService, TellActionService, DecideActionService, GetActionService],
})
export class ActionsModule {}
