import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { nameKey, nameHashes } from '@pakhwada/domain/units';
import { writeBookInParts, type BookRow } from '@pakhwada/report/workbook';
import type { Officer } from '../../apps/api/src/platform/http/signed-in.decorator.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { ListRegisterImportsService } from '../../apps/api/src/registers/imports/list-register-imports.service.ts';
import { SendRegisterFileService } from '../../apps/api/src/registers/imports/send-register-file.service.ts';
import type { RegisterImport } from '@pakhwada/contracts/registers';
import type { TestScheme } from '../api/support/scheme.ts';

export const ROWS = 100_000;
export const BAD = 137;
const EVERY = Math.floor(ROWS / BAD);
const HEADER = ['Udyam number', 'Name of the enterprise', 'Name in the local script', 'District', 'Registered on', 'Class', 'Activity', 'NIC code, five digits', 'Ownership', 'Social group', 'Minority', 'Person with disability'];
const FIRST = ['Sharma', 'Wani', 'Kaur', 'Dar', 'Lone', 'Gupta', 'Khan', 'Devi'];
const LOCAL = ['शर्मा', 'वानी', 'कौर', 'डार', 'लोन', 'गुप्ता', 'खान', 'देवी'];
const TRADES = ['Textiles', 'Wood Works', 'Foods', 'Carpets', 'Engineering', 'Fruit Processing', 'Handicrafts', 'Traders'];

/** One unit of a made-up file. */
interface MadeUnit {
  readonly udyam: string;
  readonly name: string;
  readonly local: string;
  readonly cells: readonly string[];
}

/** So many units of a round, the same each time; `wrong` ones have a district nobody knows. */
export function unitsOf(round: number, count = ROWS): MadeUnit[] {
  return Array.from({ length: count }, (_, i) => {
    const udyam = `UDYAM-TS-${String(10 + (round % 90)).padStart(2, '0')}-${String(i).padStart(7, '0')}`;
    const [name, local] = [`${FIRST[i % 8]} ${TRADES[(i >> 3) % 8]} ${i}`, `${LOCAL[i % 8]} उद्योग ${i}`];
    return { udyam, name, local, cells: [udyam, name, local, isBad(i) ? 'Nowhere' : '901', '10.06.2024', 'Micro', 'Manufacturing', '13111', i % 3 === 0 ? 'Women-owned' : 'Not women-owned', 'General', 'No', 'No'] };
  });
}

function isBad(i: number): boolean {
  return i % EVERY === 7 && i < BAD * EVERY;
}

export function csvOf(units: readonly MadeUnit[]): Buffer {
  return Buffer.from([HEADER, ...units.map(({ cells }) => cells)].map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n'));
}

export async function writeXlsx(units: readonly MadeUnit[], file: string): Promise<void> {
  const rows = async function* (): AsyncGenerator<readonly BookRow[]> {
    for (let at = 0; at < units.length; at += 1000) yield units.slice(at, at + 1000);
  };
  await pipeline(Readable.from(writeBookInParts([{ name: 'Units', columns: HEADER.map(() => 20), above: [], head: [HEADER], rows: rows() }])), createWriteStream(file));
}

export const COPY_COLUMNS = 'state_id, changed_at, udyam, name, name_local, name_key, sound_hash, name_hash, district_lgd, registered_on, class, activity, nic, owner, social, is_minority, is_pwd';

/** The same units as bare PostgreSQL takes them. */
export function copyLines(stateId: number, units: readonly MadeUnit[]): string {
  return units
    .map(({ udyam, name, local }, i) => [stateId, '2025-04-14', udyam, name, local, ...keyed(name), 901, '2024-06-10', 'MICRO', 'MANUFACTURING', '13111', i % 3 === 0 ? 'WOMEN_OWNED' : 'NOT_WOMEN_OWNED', 'GENERAL', 'f', 'f'].join(','))
    .join('\n');
}

function keyed(name: string): (string | number)[] {
  const key = nameKey(name);
  const { sound, name: hash } = nameHashes(key);
  return [key, sound ?? '', hash];
}

export function officerOf(scheme: TestScheme, login = 'officer901'): Officer {
  return { ...scheme.charge(login), ...scheme.key, login, officeKind: 'DISTRICT', sessionId: 'bench' };
}

/** Sends a file into the register of units; it waits to be read. */
export async function send(scheme: TestScheme, file: Buffer, mode: 'STRICT' | 'ACCEPT_GOOD', fileName = 'bench.csv'): Promise<{ readonly id: string; readonly isKnown: boolean }> {
  const sent = await scheme.server.get(SendRegisterFileService).send(officerOf(scheme), 'unit', { fileName, mode }, Readable.from([file]));
  return { id: sent.import.id, isKnown: sent.isKnown };
}

/** Reads what waits, and says what became of an import. */
export async function readNow(scheme: TestScheme, importId: string): Promise<RegisterImport> {
  await scheme.server.get(OutboxService).drain();
  return scheme.server.get(ListRegisterImportsService).get(officerOf(scheme), importId);
}
