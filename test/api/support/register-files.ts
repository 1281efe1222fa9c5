import type { RegisterFaults, RegisterImport, SentRegisterFile } from '@pakhwada/contracts/registers';
import { OutboxService } from '../../../apps/api/src/platform/outbox/outbox.service.ts';
import type { Answer } from './app.ts';
import type { TestScheme } from './scheme.ts';

const BYTES = { 'content-type': 'application/octet-stream' };

export const registerFiles = (scheme: TestScheme): string => `/v1/schemes/${scheme.key.schemeCode}/register-imports`;

interface Sending {
  readonly mode?: 'STRICT' | 'ACCEPT_GOOD';
  readonly by?: string;
  readonly fileName?: string;
  readonly language?: string;
}

export async function sendInto(scheme: TestScheme, register: string, file: string | Buffer, { mode = 'STRICT', by = 'officer901', fileName = 'rows.csv', language = 'en' }: Sending = {}): Promise<Answer> {
  const visitor = await scheme.as(by);
  return visitor.post(`/v1/schemes/${scheme.key.schemeCode}/registers/${register}/imports?fileName=${encodeURIComponent(fileName)}&mode=${mode}`, Buffer.from(file), { ...BYTES, 'accept-language': language });
}

/** Sends a file into a register and waits until it is read. */
export async function bringInto(scheme: TestScheme, register: string, file: string | Buffer, sending: Sending = {}): Promise<RegisterImport> {
  const sent = await sendInto(scheme, register, file, sending);
  if (sent.status !== 202) throw new Error(sent.text);
  await scheme.server.get(OutboxService).drain();
  return (await (await scheme.as(sending.by ?? 'officer901')).get(`${registerFiles(scheme)}/${sent.json<SentRegisterFile>().import.id}`)).json<RegisterImport>();
}

/** Everything that is wrong in a file, in its order. */
export async function allFaults(scheme: TestScheme, importId: string, by = 'officer901'): Promise<RegisterFaults['faults']> {
  const faults: RegisterFaults['faults'] = [];
  for (;;) {
    const page = (await (await scheme.as(by)).get(`${registerFiles(scheme)}/${importId}/faults?offset=${faults.length}`)).json<RegisterFaults>();
    faults.push(...page.faults);
    if (page.faults.length === 0 || faults.length >= page.total) return faults;
  }
}
