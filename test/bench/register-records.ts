import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { SendRegisterFileService } from '../../apps/api/src/registers/imports/send-register-file.service.ts';
import type { TestScheme } from '../api/support/scheme.ts';
import { officerOf, readNow } from './register-files.ts';
import { timed } from './rounds.ts';

const HEADER = 'Udyam number,District,Portal,Name of the enterprise,Date of registration,Ownership,Class of the enterprise,Social group';
const RECORD = 'state_id, scheme_code, record_id, register, district_lgd, record_key, udyam, stage, stage_on, "values", office_code, recorded_by, recorded_at, changed_by, updated_at, changed_from';
const HAPPENING = 'state_id, scheme_code, record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, parts, recorded_at';
const AT = '2025-04-14';
const ON = '2025-04-02';

const udyamOf = (round: number, i: number): string => `UDYAM-TS-${10 + (round % 90)}-${String(i).padStart(7, '0')}`;
const quoted = (value: object): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;

/** Brings so many registrations in through the product's own reading; what follows from them is written with them. Answers milliseconds. */
export async function importRegistrations(scheme: TestScheme, round: number, count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, i) => `${udyamOf(round, i)},901,Udyam,Enterprise ${i},02.04.2025,Women-owned,Micro,Scheduled Caste`);
  const sent = await scheme.server.get(SendRegisterFileService).send(officerOf(scheme), 'registration', { fileName: 'bench.csv', mode: 'ACCEPT_GOOD' }, Readable.from([Buffer.from([HEADER, ...rows].join('\n'))]));
  let added = 0;
  const ms = await timed(async () => void (added = (await readNow(scheme, sent.import.id)).added ?? 0));
  if (added !== count) throw new Error(`${added} of ${count} registrations came in`);
  return ms;
}

/** The same rows by bare COPY into the same two tables. Answers milliseconds. */
export async function copyRegistrations({ key, server, charge }: TestScheme, round: number, count: number, folder: string): Promise<number> {
  const { personId } = charge('officer901');
  const ids = Array.from({ length: count }, () => randomUUID());
  const records = ids.map((id, i) => {
    const udyam = udyamOf(round, i);
    const values = { udyam, portal: 'UDYAM', enterprise: `Enterprise ${i}`, registeredOn: ON, owner: 'WOMEN_OWNED', size: 'MICRO', social: 'SC' };
    return [key.stateId, key.schemeCode, id, 'registration', 901, udyam, udyam, 'REGISTERED', ON, quoted(values), 'DIC-901', personId, AT, personId, AT, 'IMPORT'].join(',');
  });
  const parts = quoted({ OWNER: { WOMEN_OWNED: 1 }, SIZE: { MICRO: 1 }, SOCIAL: { SC: 1 } });
  const happenings = ids.map((id, i) => [key.stateId, key.schemeCode, id, 'registration.udyam', 901, ON, udyamOf(round, i), 1, 'f', parts, AT].join(','));
  const files = [['register_record', RECORD, records], ['register_happening', HAPPENING, happenings]] as const;
  for (const [table, , lines] of files) writeFileSync(path.join(folder, `${table}.csv`), lines.join('\n'), { mode: 0o644 });
  const ms = await timed(async () => {
    for (const [table, columns] of files) await server.database.query(`copy ${table} (${columns}) from '${path.join(folder, `${table}.csv`)}' with (format csv)`);
  });
  for (const [table] of files) rmSync(path.join(folder, `${table}.csv`));
  return ms;
}
