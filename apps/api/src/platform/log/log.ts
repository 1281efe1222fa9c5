import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** What must never be read in a log, wherever it turns up. */
const SECRETS = ['cookie', 'set-cookie', 'authorization', 'password', 'token', 'passwordHash', 'password_hash', 'parameters'];

/** JSON lines on standard output, one log for Nest and Fastify. */
export function aLog(level: string, destination?: { write(line: string): void }): Logger {
  const paths = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`, `*.*.*["${name}"]`]);
  const options = { level, redact: { paths, censor: '[hidden]' }, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

const STARTUP_CHATTER = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** Nest's own lines in the same log. */
export function nestLogOf(log: Logger): LoggerService {
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: unknown, ...rest: unknown[]): void => {
      const room = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
      if (message instanceof Error) log[level]({ err: message, room });
      else log[level === 'info' && STARTUP_CHATTER.includes(String(room)) ? 'debug' : level]({ room }, typeof message === 'string' ? message : JSON.stringify(message));
    };
  return { log: line('info'), error: line('error'), warn: line('warn'), debug: line('debug'), verbose: line('debug') };
}
