import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { planFileJsonSchema } from '@pakhwada/contracts/plan-file';
import '@pakhwada/language/documents';
import { wordBreach } from '@pakhwada/language/sentence';
import { ROLES } from '@pakhwada/domain/rights';
import { type Language, translate } from '@pakhwada/language/translate';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.ts';
import { EnsureFortnightsService } from './fortnights/ensure-fortnights.service.ts';
import { AddPersonService } from './people/add-person.service.ts';
import { CommandRefused } from './people/command-refused.ts';
import { EndChargeService } from './people/end-charge.service.ts';
import { ImportOfficesService } from './people/import-offices.service.ts';
import { IssueLinkService } from './people/issue-link.service.ts';
import { describeSettings } from './platform/config/describe-settings.ts';
import { BadSettings, readSettings, type Settings } from './platform/config/settings.ts';
import { NO_DATABASE } from './platform/database/data-source.ts';
import { prepareDatabase, UnfitDatabase } from './platform/database/prepare-database.ts';
import { RuleBreach } from './platform/http/rule-breach.ts';
import { aLog, nestLogOf } from './platform/log/log.ts';
import { openApiOf } from './platform/server/open-api.ts';
import { buildServer } from './platform/server/server.ts';
import { ApplyPlanService } from './schemes/apply-plan.service.ts';
import { CheckPlanService } from './schemes/check-plan.service.ts';

const USAGE = `Use:
  plan check FILE                 every fault of a plan file, with its path and line; writes nothing
  plan schema                     the form of a plan file as JSON Schema, for editors and other tools
  plan apply FILE                 the plan becomes the next version
  office import FILE.csv          e-mail addresses: code,email (a committee member: COMMITTEE#1) [--scheme CODE]
  person add --login L --role R --office CODE [--designation-en D --designation-hi D] [--scheme CODE]
                                  office codes are in the plan; roles: ${ROLES.join(', ')}
  person link --login L           a new one-time link to set a password
  person end --login L            charge and sessions end at once; what was recorded stays
  migrate                         bring the database up to date
  openapi                         the API as OpenAPI 3.1
  settings                        all settings and their meaning
Everything but "plan check", "plan schema", "openapi" and "settings" needs DATABASE_URL. --language hi words faults in Hindi.`;

class BadUse extends Error {}

const { values: options, positionals } = readArguments();
const language: Language = options.language === 'hi' ? 'hi' : 'en';
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const COMMANDS: Record<string, (file: string) => Promise<void> | void> = {
  'plan check': checkPlan,
  'plan schema': () => print(planFileJsonSchema().trimEnd()),
  'plan apply': (file) => inOffice((app) => applyPlan(app, file)),
  'office import': (file) =>
    inOffice(async (app) => {
      const count = await app.get(ImportOfficesService, { strict: false }).import(readText(file), options.scheme ?? null);
      print(`${count} addresses are recorded.`);
    }),
  'person add': () =>
    inOffice(async (app) => {
      const role = needed('role').toUpperCase();
      const named = ROLES.find((each) => each === role); // an unknown role is refused by the service, with the list
      const designation = (given: string | undefined, inLanguage: Language) => given?.trim() || (named ? translate(inLanguage, `role.${named}`) : role);
      const person = {
        login: needed('login'),
        role,
        officeCode: needed('office'),
        schemeCode: options.scheme ?? null,
        designationEn: designation(options['designation-en'], 'en'),
        designationHi: designation(options['designation-hi'], 'hi'),
      };
      const { link } = await app.get(AddPersonService, { strict: false }).add(person);
      printLink(person.login, link);
    }),
  'person link': () => inOffice(async (app) => printLink(needed('login'), await app.get(IssueLinkService, { strict: false }).issueAgain(needed('login')))),
  'person end': () =>
    inOffice(async (app) => {
      const login = needed('login');
      const sessions = await app.get(EndChargeService, { strict: false }).end(login);
      print(`${login} has no charge any more; ${sessions} open sessions were ended.`);
    }),
  migrate: async () => {
    const { applied, advice } = await prepareDatabase(readSettings());
    print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
    if (advice) print(advice);
  },
  openapi: printOpenApi,
  settings: () => print(describeSettings().trimEnd()),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1)); // `| head` closes early

try {
  await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const [first = '', second = '', third = ''] = positionals;
  const command = COMMANDS[`${first} ${second}`] ?? (second === '' ? COMMANDS[first] : undefined);
  if (!command) throw new BadUse(`There is no command "${positionals.join(' ')}".`);
  await command(third);
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { login: text, role: text, office: text, scheme: text, language: text, 'designation-en': text, 'designation-hi': text } });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return process.exit(1);
  }
}

function needed(name: 'login' | 'role' | 'office'): string {
  const value = options[name];
  if (value === undefined || value.trim() === '') throw new BadUse(`--${name} is needed.`);
  return value.trim();
}

function readText(file: string): string {
  if (file === '') throw new BadUse('A file is needed.');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandRefused([`${file} cannot be read: ${(error as Error).message}`]);
  }
}

function checkPlan(file: string): void {
  const { plan, breaches } = new CheckPlanService().check(readText(file));
  if (!plan) throw new CommandRefused(breaches.map(({ line, column, path, ...breach }) => `${file}:${line}:${column}  ${path}  ${wordBreach(breach, language)}`));
  print(`${file} is sound: ${plan.scheme.code}, ${plan.components.length} components, ${plan.districts.length} districts, ${plan.offices.length} offices.`);
}

async function applyPlan(app: INestApplicationContext, file: string): Promise<void> {
  const { stateId, schemeCode, version, isNew } = await app.get(ApplyPlanService, { strict: false }).apply(readText(file));
  print(isNew ? `${schemeCode}: plan version ${version} is applied.` : `${schemeCode}: this plan is in force already, as version ${version}.`);
  const opened = await app.get(DataSource).transaction((manager) => app.get(EnsureFortnightsService, { strict: false }).ensure(manager, { stateId, schemeCode }));
  if (opened !== null) print(`${schemeCode}: fortnight ${opened} is open.`);
}

function printLink(login: string, link: string): void {
  print(`${login} sets the password once, within 72 hours, at:\n${link}`);
}

/** The rooms without a server: commands use the same services as the routes. */
async function inOffice(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const settings = quietSettings();
  await prepareDatabase(settings);
  const app = await NestFactory.createApplicationContext(await AppModule.with(settings), { logger: nestLogOf(aLog('error')), abortOnError: false });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

/** The rooms as they are wired, and no database behind them: what the API looks like does not depend on one. */
async function printOpenApi(): Promise<void> {
  const settings: Settings = { ...readSettings({ DATABASE_URL: 'postgres://nobody@localhost/none', PAKHWADA_SCHEDULER: 'off' }), mode: 'demo', databaseUrl: NO_DATABASE };
  const app = await buildServer(await AppModule.with(settings), settings, aLog('error'));
  print(JSON.stringify(openApiOf(app), null, 2));
  await app.close();
}

function quietSettings(): Settings {
  return { ...readSettings(), isSchedulerOn: false, webRoot: null };
}

function explain(error: unknown): string {
  if (error instanceof BadUse) return `${error.message}\n${USAGE}`;
  if (error instanceof BadSettings) return `These settings are wrong:\n${error.message}`;
  if (error instanceof RuleBreach) return error.breaches.map((breach) => `${breach.field ?? ''}  ${wordBreach(breach, language)}`.trim()).join('\n');
  if (error instanceof CommandRefused || error instanceof UnfitDatabase) return error.message;
  return (error as Error).stack ?? String(error);
}
