import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { referenceKey } from '@pakhwada/domain/funds';
import { OrderImportService } from '../../apps/api/src/funds/imports/order-import.service.ts';
import { ReceiveImportService } from '../../apps/api/src/funds/imports/receive-import.service.ts';
import type { Officer } from '../../apps/api/src/platform/http/signed-in.decorator.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { HEADER, MAPPING } from '../api/support/vouchers.ts';
import { inWords, rounded, type Board } from './board.ts';
import { interleaved, ratiosOf, spreadOf, timed } from './rounds.ts';

const ROWS = 100_000;
const BAD_EVERY = 100; // one row in a hundred breaks a rule
const TARGET = 0.5;
const COLUMNS = 'state_id, scheme_code, import_id, sanction_key, voucher_key, sanction_no, voucher_no, paid_on, amount_paise, row_no';

/**
 * A file of 1,00,000 vouchers through the product's own reading (unpacked from the store, parsed, every row judged, its faults kept, progress shown, matched, ended, one transaction) against nothing but
 * PostgreSQL's COPY of the same rows from a file beside it into the same indexed table of a second database.
 */
export async function measureImport(board: Board, rounds: number): Promise<void> {
  const [scheme, bare] = [await aScheme(), await aScheme()];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-copy-'));
  chmodSync(folder, 0o755); // the server reads it under a user of its own
  try {
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await bare.moveTo('2025-04-14T05:00:00.000Z');
    let found: { rejected: number; accepted: number } | undefined;
    const taken = await interleaved(rounds, {
      copy: async (round) => {
        const importId = await order(bare, `${HEADER}\nnothing ${round}`, 'ACCEPT_GOOD');
        const file = path.join(folder, `${round}.csv`);
        writeFileSync(file, rowsOf(round).map(([sanctionNo, voucherNo, paise], i) => [bare.key.stateId, bare.key.schemeCode, importId, referenceKey(sanctionNo), referenceKey(voucherNo), sanctionNo, voucherNo, '2025-04-10', paise, i + 2].join(',')).join('\n'), { mode: 0o644 });
        const ms = await timed(() => bare.server.database.query(`copy voucher (${COLUMNS}) from '${file}' with (format csv)`));
        rmSync(file);
        return ROWS / (ms / 1000);
      },
      import: async (round) => {
        const bad = (i: number) => i % BAD_EVERY === 0;
        const text = [HEADER, ...rowsOf(round).map(([sanctionNo, voucherNo, paise], i) => `${sanctionNo},${voucherNo},10/04/2025,${bad(i) ? '0' : `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`}`)].join('\n');
        const importId = await order(scheme, text, 'ACCEPT_GOOD');
        const ms = await timed(() => scheme.server.get(OutboxService).drain());
        [found] = await scheme.server.database.query<{ rejected: number; accepted: number }>(`select rejected, accepted from expenditure_import where import_id = $1`, [importId]);
        return ROWS / (ms / 1000);
      },
    });
    const ratio = ratiosOf(taken.import, taken.copy);
    const wrong = ROWS / BAD_EVERY;
    board.add({
      section: 'IMPORT',
      name: '1,00,000 vouchers (CSV)',
      figures: { 'imported rows/s': inWords(spreadOf(taken.import), 0), 'COPY rows/s': inWords(spreadOf(taken.copy), 0), ratio: inWords(ratio), 'bad found/there': `${found?.rejected ?? 0}/${wrong}` },
      target: `>= ${TARGET}`,
      isMet: rounded(ratio.median) >= TARGET && found?.rejected === wrong && found.accepted === ROWS - wrong,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await bare.server.close();
    await scheme.server.close();
  }
}

function rowsOf(round: number): (readonly [sanctionNo: string, voucherNo: string, paise: number])[] {
  return Array.from({ length: ROWS }, (_, i) => [`Ramp/2025/${i % 400}`, `V-${round}-${i}`, 10_000 + i * 37] as const);
}

async function order(scheme: TestScheme, text: string, mode: 'ACCEPT_GOOD'): Promise<string> {
  const officer: Officer = { ...scheme.charge('accountant'), ...scheme.key, login: 'accountant', officeKind: 'PMU', sessionId: 'bench' };
  const sent = await scheme.server.get(ReceiveImportService).receive(officer, 'bench.csv', Readable.from([Buffer.from(text)]));
  await scheme.server.get(OrderImportService).order(officer, sent.import.id, { sheet: '', mapping: MAPPING, mode });
  return sent.import.id;
}
