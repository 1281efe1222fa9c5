import path from 'node:path';
import { z } from 'zod';
import { readPersonalKeys } from './personal-keys.ts';

/** Everything that differs between two installations. Rules of the programme (limits, offsets, caps) are not here: they are rows of the plan. */
export const SettingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4100).describe('The port the server listens on.'),
  HOST: z.string().default('127.0.0.1').describe('The address it listens on. The default answers this machine only; 0.0.0.0 answers the network.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres://')
    .describe('PostgreSQL 15 to 18, as postgres://user:password@host:port/database: who the server works as. Without it `npm start` runs its own PostgreSQL.'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_OWNER_URL starts with postgres://')
    .optional()
    .describe('The same database as the owner of its tables, for migrations and grants only. Without it the user of DATABASE_URL owns the tables, and the server steps down to the role pakhwada_app.'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10).describe('How many connections one process keeps open to the database.'),
  PAKHWADA_MODE: z.enum(['demo', 'office']).default('office').describe('demo: made-up history and a clock of its own. office: nothing is seeded, real time. `npm start` without DATABASE_URL means demo.'),
  PAKHWADA_DATA: z.string().default('.pakhwada').describe('Folder for the embedded database, the issued PDF files and mails kept as files.'),
  PAKHWADA_WEB_ROOT: z.string().optional().describe('Folder of the built web pages. Without it the server answers the API only.'),
  PAKHWADA_SCHEDULER: z.enum(['on', 'off']).default('on').describe('off: this process only answers requests; another one opens, reminds, freezes and mails.'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional().describe('The address people type, e.g. https://ramp.example.gov.in. Written into links in mails; https makes the session cookie secure.'),
  HSTS_SUBDOMAINS: z.enum(['on', 'off']).default('off').describe('on: browsers that came by https use it for every name below that of PUBLIC_URL as well. Only when all of them have it.'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0).describe('How many reverse proxies stand in front; needed to see the real address of a person.'),
  SESSION_HOURS: z.coerce.number().min(0.25).max(72).default(12).describe('A session ends so many hours after sign-in.'),
  SESSION_IDLE_MINUTES: z.coerce.number().min(5).max(1440).default(120).describe('A session ends after so many minutes without a request.'),
  IMPORT_MEGABYTES: z.coerce.number().int().min(1).max(100).default(20).describe('The largest file of vouchers, or of rows for a register (CSV or XLSX), that is taken, in megabytes.'),
  EVIDENCE_MEGABYTES: z.coerce.number().int().min(1).max(100).default(10).describe('The largest file that is taken as evidence, in megabytes.'),
  PERSONAL_KEY: z
    .string()
    .refine((text) => readPersonalKeys(text) !== null, 'PERSONAL_KEY is 32 bytes in base64 (openssl rand -base64 32), or several as 2:…,1:… with numbers from 1 to 255')
    .optional()
    .describe('The key that seals fields about persons: 32 bytes in base64, as `openssl rand -base64 32` gives them. Several as 2:KEY,1:KEY: the first seals, the others still open. Without one, records with such fields are refused.'),
  PERSONAL_KEY_FILE: z.string().optional().describe('A file that holds PERSONAL_KEY instead; made with a new key, for its owner alone, where it is missing. The demo and `npm start` with its own PostgreSQL use personal.key in PAKHWADA_DATA.'),
  PERSONAL_RETENTION_MONTHS: z.coerce.number().int().min(1).max(240).default(36).describe('So many months after the last step of a record its fields about persons are erased; its counts stay.'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe('Address of an S3-compatible object store, e.g. https://s3.example.gov.in. Files are then kept there, path style, instead of PAKHWADA_DATA/files.'),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'S3_BUCKET is the name of a bucket').optional().describe('The bucket for the files; needed with S3_ENDPOINT. It is made beforehand and is not public.'),
  S3_REGION: z.string().default('us-east-1').describe('The region that is written into the signature of a request to the object store.'),
  S3_ACCESS_KEY: z.string().optional().describe('Who the server is at the object store; needed with S3_ENDPOINT.'),
  S3_SECRET_KEY: z.string().optional().describe('What it signs its requests with there; needed with S3_ENDPOINT.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL starts with smtp:// or smtps://')
    .optional()
    .describe('Mail server, as smtp://user:password@host:587. Without it mails are kept as files in PAKHWADA_DATA/mail.'),
  MAIL_FROM: z.string().default('Pakhwada <pakhwada@localhost>').describe('The sender of every mail.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is written to the log (JSON lines on standard output).'),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly databasePool: number;
  readonly mode: 'demo' | 'office';
  readonly followsDemoClock: boolean; // the mode, unless a test moves the clock of an office installation
  readonly dataFolder: string;
  readonly webRoot: string | null;
  readonly isSchedulerOn: boolean;
  readonly publicUrl: string;
  readonly isStrictBelow: boolean; // https for the names below as well
  readonly trustProxy: number;
  readonly sessionHours: number;
  readonly sessionIdleMinutes: number;
  readonly importMegabytes: number;
  readonly evidenceMegabytes: number;
  readonly personalKey: string | null; // as given; null: none, or in the file
  readonly personalKeyFile: string | null;
  readonly personalRetentionMonths: number;
  readonly objectStore: ObjectStoreSettings | null; // null: a folder
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
}

/** An S3-compatible store, addressed path style: <endpoint>/<bucket>/<name>. */
export interface ObjectStoreSettings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export const SETTINGS = Symbol('settings');

export class BadSettings extends Error {}

/** Reads the environment once. Every wrong variable is named, not only the first. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = SettingsSchema.safeParse(given);
  if (!parsed.success) throw new BadSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const read = parsed.data;
  const dataFolder = path.resolve(read.PAKHWADA_DATA);
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null,
    databasePool: read.DATABASE_POOL,
    mode: read.PAKHWADA_MODE,
    followsDemoClock: read.PAKHWADA_MODE === 'demo',
    dataFolder,
    webRoot: read.PAKHWADA_WEB_ROOT ? path.resolve(read.PAKHWADA_WEB_ROOT) : null,
    isSchedulerOn: read.PAKHWADA_SCHEDULER === 'on',
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    isStrictBelow: read.HSTS_SUBDOMAINS === 'on',
    trustProxy: read.TRUST_PROXY,
    sessionHours: read.SESSION_HOURS,
    sessionIdleMinutes: read.SESSION_IDLE_MINUTES,
    importMegabytes: read.IMPORT_MEGABYTES,
    evidenceMegabytes: read.EVIDENCE_MEGABYTES,
    personalKey: read.PERSONAL_KEY ?? null,
    personalKeyFile: read.PERSONAL_KEY_FILE ? path.resolve(read.PERSONAL_KEY_FILE) : read.PAKHWADA_MODE === 'demo' ? path.join(dataFolder, 'personal.key') : null,
    personalRetentionMonths: read.PERSONAL_RETENTION_MONTHS,
    objectStore: objectStoreOf(read),
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    logLevel: read.LOG_LEVEL,
  };
}

function objectStoreOf({ S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY }: z.infer<typeof SettingsSchema>): ObjectStoreSettings | null {
  const given = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(given).length) return null;
  if (missing.length > 0) throw new BadSettings(`${missing.join(', ')}: needed for files in an object store. Give all of them, or none to keep the files in PAKHWADA_DATA.`);
  return { endpoint: S3_ENDPOINT!.replace(/\/+$/, ''), bucket: S3_BUCKET!, region: S3_REGION, accessKey: S3_ACCESS_KEY!, secretKey: S3_SECRET_KEY! };
}
