import { Injectable } from '@nestjs/common';
import type { FileCell } from '@pakhwada/domain/files';
import { holdsAadhaar } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { textOfCell } from '../../platform/workbook/table-file.ts';
import { PersonalSealer } from '../personal/personal-sealer.ts';
import type { ImportTarget } from './import-target.ts';
import type { BadRow } from './reading.ts';
import type { RegisterImportKey } from './register-import.repository.ts';
import { RejectedRowRepository, type PlacedFault, type RejectedRow } from './rejected-row.repository.ts';

const FAULTS_KEPT = 1_000_000; // a file whose every cell is wrong is another file: the rest is counted
const CELLS = 'cells';

/** Keeps what did not come in: each fault at its place, and the row as it was sent, so that it can be mended. What a sealed field held is told in no fault, and an Aadhaar number is kept nowhere. */
@Injectable()
export class KeepRejectedService {
  constructor(
    private readonly sealer: PersonalSealer,
    private readonly repository: RejectedRowRepository,
  ) {}

  async keep(manager: EntityManager, key: RegisterImportKey, target: ImportTarget, rows: readonly BadRow[], firstFault: number): Promise<void> {
    const sealed = new Set(target.columns.flatMap(({ code, field }) => (field?.isPersonal ? [code] : [])));
    const [faults, kept]: [PlacedFault[], RejectedRow[]] = [[], []];
    for (const { sheet, row, all, faults: found } of rows) {
      const at = firstFault + faults.length;
      if (at + found.length > FAULTS_KEPT) break;
      faults.push(...found.map((fault) => ({ ...fault, sheet, row, values: withoutNumbers(sealed.has(fault.field) ? untold(fault.values) : fault.values) })));
      kept.push({ sheet, row, firstFault: at, faults: found.length, cells: this.closed(all, target, nameOf(key, at)), isSealed: target.hasSealedFields });
    }
    await this.repository.insertFaults(manager, key, faults, firstFault);
    await this.repository.insertRows(manager, key, kept);
  }

  /** The cells of a kept row as texts. */
  open(key: RegisterImportKey, { cells, isSealed, firstFault }: Pick<RejectedRow, 'cells' | 'isSealed' | 'firstFault'>): readonly string[] {
    const text = isSealed ? String(this.sealer.open(cells, nameOf(key, firstFault))[CELLS]) : cells.toString('utf8');
    return JSON.parse(text) as string[];
  }

  private closed(all: readonly FileCell[], { hasSealedFields }: ImportTarget, of: string): Buffer {
    const text = JSON.stringify(Array.from(all, (cell) => withoutAadhaar(textOfCell(cell ?? ''))));
    return hasSealedFields ? this.sealer.seal({ [CELLS]: text }, of) : Buffer.from(text, 'utf8');
  }
}

/** What the sealed cells of a row are bound to. */
function nameOf({ stateId, schemeCode, importId }: RegisterImportKey, firstFault: number): string {
  return `${stateId}/${schemeCode}/${importId}/${firstFault}`;
}

function untold({ text: _, ...values }: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return values;
}

/** A key or a district can be mistaken for the column of Aadhaar numbers: what is told of it does not keep one. */
function withoutNumbers(values: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? withoutAadhaar(value) : value]));
}

function withoutAadhaar(text: string): string {
  return holdsAadhaar(text) ? text.replace(/\p{Nd}/gu, 'X') : text;
}
