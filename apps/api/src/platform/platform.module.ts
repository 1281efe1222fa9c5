import { type DynamicModule, Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditService } from './audit/audit.service.ts';
import { Clock } from './clock/clock.ts';
import { RealClock } from './clock/real-clock.ts';
import { SETTINGS, type Settings } from './config/settings.ts';
import { NO_DATABASE, serverOptions } from './database/data-source.ts';
import { DataVersionService } from './data-version/data-version.service.ts';
import { HealthController } from './health/health.controller.ts';
import { OriginGuard } from './http/origin.guard.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { SchemaPipe } from './http/schema.pipe.ts';
import { JobsService } from './jobs/jobs.service.ts';
import { OutboxService } from './outbox/outbox.service.ts';
import { WEB_ROOT, WebRoot } from './server/web-root.ts';
import { FileStore } from './storage/file-store.ts';

const services = [Clock, RealClock, AuditService, OutboxService, JobsService, FileStore, DataVersionService];

/** What every room stands on; global, so a room names its services in a constructor and nothing else. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...serverOptions(settings.databaseUrl, settings.databasePool), retryAttempts: 0, manualInitialization: settings.databaseUrl === NO_DATABASE }), ...(settings.isSchedulerOn ? [ScheduleModule.forRoot()] : [])],
      controllers: [HealthController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: WEB_ROOT, useValue: settings.webRoot ? new WebRoot(settings.webRoot) : null },
        ...services,
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [SETTINGS, ...services],
    };
  }
}
