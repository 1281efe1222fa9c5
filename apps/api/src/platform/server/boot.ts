import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { buildServer } from './server.ts';

/** From settings to a listening server. SIGTERM and SIGINT let running requests and outbox work end first. */
export async function bootServer(module: DynamicModule, settings: Settings, log: Logger): Promise<NestFastifyApplication> {
  const { applied, advice } = await prepareDatabase(settings);
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  if (advice) log.warn(advice);
  const app = await buildServer(module, settings, log);
  await app.listen(settings.port, settings.host);
  log.info({ address: await app.getUrl(), mode: settings.mode, startMilliseconds: Math.round(process.uptime() * 1000) }, 'listening');
  return app;
}
