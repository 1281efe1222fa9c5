import 'reflect-metadata';
import { AppModule } from './app.module.ts';
import { BadSettings, readSettings } from './platform/config/settings.ts';
import { UnfitDatabase } from './platform/database/prepare-database.ts';
import { aLog } from './platform/log/log.ts';
import { bootServer } from './platform/server/boot.ts';

try {
  const settings = readSettings();
  await bootServer(await AppModule.with(settings), settings, aLog(settings.logLevel));
} catch (error) {
  const fault = error as Error;
  process.stderr.write(`${error instanceof BadSettings ? `These settings are wrong:\n${fault.message}` : error instanceof UnfitDatabase ? fault.message : fault.stack}\n`);
  process.exit(1);
}
