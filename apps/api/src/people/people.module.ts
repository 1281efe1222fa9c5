import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AboutService } from './about.service.ts';
import { AddPersonService } from './add-person.service.ts';
import { EndChargeService } from './end-charge.service.ts';
import { EndSessionService } from './end-session.service.ts';
import { FindPersonsService } from './find-persons.service.ts';
import { ImportOfficesService } from './import-offices.service.ts';
import { IssueLinkService } from './issue-link.service.ts';
import { DoorController, PeopleController } from './people.controller.ts';
import { PersonRepository } from './person.repository.ts';
import { SessionGuard } from './session.guard.ts';
import { SessionRepository } from './session.repository.ts';
import { SetPasswordService } from './set-password.service.ts';
import { SignInTryRepository } from './sign-in-try.repository.ts';
import { SignInService } from './sign-in.service.ts';
import { WhoAsksService } from './who-asks.service.ts';

@Module({
  controllers: [PeopleController, DoorController],
  providers: [
    ...[SessionRepository, PersonRepository, SignInTryRepository],
    ...[SignInService, EndChargeService, EndSessionService, SetPasswordService, AddPersonService, IssueLinkService, ImportOfficesService, AboutService, WhoAsksService, FindPersonsService],
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AddPersonService, IssueLinkService, ImportOfficesService, AboutService, WhoAsksService, FindPersonsService],
})
export class PeopleModule {}
