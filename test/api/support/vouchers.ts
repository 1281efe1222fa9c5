import type { ExpenditureImport, ReadingOrder, SentFile } from '@pakhwada/contracts/funds';
import { OutboxService } from '../../../apps/api/src/platform/outbox/outbox.service.ts';
import type { Answer } from './app.ts';
import type { TestScheme } from './scheme.ts';

export const HEADER = 'Sanction No,Voucher No,Payment Date,Amount';
export const MAPPING: ReadingOrder['mapping'] = { columns: { sanctionNo: 'Sanction No', voucherNo: 'Voucher No', paidOn: 'Payment Date', amount: 'Amount' }, amountIn: 'RUPEE' };
const BYTES = { 'content-type': 'application/octet-stream' };

export const importsOf = (scheme: TestScheme): string => `/v1/schemes/${scheme.key.schemeCode}/expenditure-imports`;

export async function sendFile(scheme: TestScheme, file: string | Buffer, { fileName = 'pfms.csv', by = 'accountant', language = 'en' } = {}): Promise<Answer> {
  return (await scheme.as(by)).post(`${importsOf(scheme)}?fileName=${encodeURIComponent(fileName)}`, Buffer.from(file), { ...BYTES, 'accept-language': language });
}

/** Sends a file, orders its reading and waits for its end. */
export async function bringIn(scheme: TestScheme, file: string | Buffer, { mode = 'STRICT', sheet = '', mapping = MAPPING }: Partial<ReadingOrder> = {}): Promise<ExpenditureImport> {
  const sent = (await sendFile(scheme, file)).json<SentFile>();
  return readIt(scheme, sent.import.id, { mode, sheet, mapping });
}

export async function readIt(scheme: TestScheme, importId: string, order: ReadingOrder): Promise<ExpenditureImport> {
  const accountant = await scheme.as('accountant');
  const ordered = await accountant.post(`${importsOf(scheme)}/${importId}/reading`, order);
  if (ordered.status !== 202) throw new Error(ordered.text);
  await scheme.server.get(OutboxService).drain();
  return (await accountant.get(`${importsOf(scheme)}/${importId}`)).json<ExpenditureImport>();
}
