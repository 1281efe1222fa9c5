import 'reflect-metadata';
import { AppModule } from './app.module.ts';
import { BadSettings, readSettings } from './platform/config/settings.ts';
import { aLog } from './platform/log/log.ts';
import { bootServer } from './platform/server/boot.ts';

try {
  const settings = readSettings();
  await bootServer(await AppModule.with(settings), settings, aLog(settings.logLevel));
} catch (error) {
  process.stderr.write(`${error instanceof BadSettings ? `These settings are wrong:\n${error.message}` : (error as Error).stack}\n`);
  process.exit(1);
}
