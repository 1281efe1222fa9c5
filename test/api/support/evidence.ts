import { randomUUID } from 'node:crypto';
import type { Evidence } from '@pakhwada/contracts/registers';
import type { RegisterCode } from '@pakhwada/domain/registers';
import { writeZip } from '@pakhwada/report/workbook';
import type { Answer } from './app.ts';
import type { TestScheme } from './scheme.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** One small file of each kind that is taken. `mark` makes it another file. */
export const aPdf = (mark = 'one'): Buffer => latin(`%PDF-1.7\n% ${mark}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);
export const aJpeg = (mark = 'one'): Buffer => Buffer.concat([latin('\xff\xd8\xff\xe1\0\x20Exif\0\0 GPS 33.08 74.83'), latin(mark), latin('\xff\xd9')]);
export const aPng = (): Buffer => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082', 'hex');
export const aWebp = (): Buffer => Buffer.concat([latin('RIFF'), Buffer.from([12, 0, 0, 0]), latin('WEBPVP8 \0\0\0\0')]);
export const aWorkbook = (): Buffer => writeZip([{ name: '[Content_Types].xml', text: '<x/>' }, { name: 'xl/workbook.xml', text: '<x/>' }]);
export const aTable = (): Buffer => Buffer.from('नाम,जिला\nशिविर,रियासी\n');

export const evidenceOf = (scheme: TestScheme): string => `/v1/schemes/${scheme.key.schemeCode}/evidence`;

export interface Sending {
  readonly by?: string;
  readonly subject?: 'ENTRY' | 'RECORD' | 'ACTION_UPDATE';
  readonly of?: string;
  readonly fileName?: string;
  readonly takenOn?: string;
  readonly hasPersonalData?: 'yes' | 'no';
  readonly more?: Readonly<Record<string, string>>;
  readonly headers?: Record<string, string>;
}

export async function sendEvidence(scheme: TestScheme, file: Buffer | object, { by = 'officer901', subject = 'ENTRY', of = '2025-26-FN01/C1-01/901', fileName = 'camp.pdf', takenOn = '2025-04-10', hasPersonalData = 'no', more = {}, headers = {} }: Sending = {}): Promise<Answer> {
  const query = new URLSearchParams({ subject, of, fileName, takenOn, hasPersonalData, ...more });
  return (await scheme.as(by)).post(`${evidenceOf(scheme)}?${query}`, file, Buffer.isBuffer(file) ? { 'content-type': 'application/octet-stream', ...headers } : headers);
}

export async function listEvidence(scheme: TestScheme, by: string, of = '2025-26-FN01/C1-01/901', subject = 'ENTRY'): Promise<Evidence[]> {
  const answer = await (await scheme.as(by)).get(`${evidenceOf(scheme)}?${new URLSearchParams({ subject, of })}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json();
}

/** A record as the registers keep it, laid by SQL: for tests that need one and not its form. */
export async function aRecord(scheme: TestScheme, { register = 'batch', district = 901, key = randomUUID(), stageOn = '2025-04-05' }: { register?: RegisterCode; district?: number; key?: string; stageOn?: string | null } = {}): Promise<string> {
  const recordId = randomUUID();
  const { personId } = scheme.charge('officer901');
  await scheme.server.database.query(
    `insert into register_record (state_id, scheme_code, record_id, register, district_lgd, record_key, stage, stage_on, "values", office_code, recorded_by, recorded_at, changed_by, updated_at, changed_from)
     values ($1, $2, $3, $4, $5, $6, 'ENROLLED', $7, '{}', 'DIC-901', $8, pakhwada_now(), $8, pakhwada_now(), 'FORM')`,
    [scheme.key.stateId, scheme.key.schemeCode, recordId, register, district, key, stageOn, personId],
  );
  return recordId;
}
