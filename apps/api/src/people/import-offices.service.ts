import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { CommandRefused } from './command-refused.ts';
import { type CsvLine, readCsv } from './csv.ts';
import { PersonRepository } from './person.repository.ts';

const HEADER = ['code', 'email'];
const MEMBER = /^COMMITTEE#([1-9][0-9]{0,2})$/; // member 1 of the committee, in the order of the plan
const EMAIL = /^[^\s@<>,;"]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

interface Row {
  readonly line: number;
  readonly code: string;
  readonly email: string;
}

/** `office import FILE`: the e-mail addresses of offices and committee members, `code,email`. Every bad row is named; with one bad row nothing is written. */
@Injectable()
export class ImportOfficesService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly audit: AuditService,
  ) {}

  /** Returns how many addresses were recorded. */
  async import(text: string, schemeCode: string | null = null): Promise<number> {
    const lines = readCsv(text);
    const rows = rowsOf(lines);
    await this.source.transaction(async (manager) => {
      const faults: string[] = [...faultsOf(rows)];
      for (const row of rows) faults.push(...(await this.record(manager, row, schemeCode)));
      if (faults.length > 0) throw new CommandRefused(faults.sort((a, b) => Number.parseInt(a.slice(5), 10) - Number.parseInt(b.slice(5), 10)));
      await this.audit.append(manager, { personId: null, officeCode: null, action: 'office.import', subject: schemeCode ?? 'all', detail: { rows: rows.length } });
    });
    return rows.length;
  }

  private async record(manager: EntityManager, { line, code, email }: Row, schemeCode: string | null): Promise<string[]> {
    const memberNo = MEMBER.exec(code)?.[1];
    const found = memberNo ? await this.people.findMembers(manager, Number(memberNo), schemeCode) : await this.people.findOffices(manager, code, schemeCode);
    if (found.length === 0) return [`line ${line}: there is no ${memberNo ? 'committee member' : 'office'} "${code}"`];
    if (found.length > 1) return [`line ${line}: "${code}" exists in several schemes; say which with --scheme`];
    if (memberNo) await this.people.setMemberEmail(manager, found[0]!, Number(memberNo), email);
    else await this.people.setOfficeEmail(manager, { ...found[0]!, officeCode: code }, email);
    return [];
  }
}

function rowsOf([header, ...lines]: readonly CsvLine[]): Row[] {
  const names = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  if (HEADER.some((name) => !names.includes(name)) || names.some((name) => !HEADER.includes(name))) throw new CommandRefused([`line 1: the first line must be "${HEADER.join(',')}"`]);
  return lines.map(({ line, cells }) => ({ line, code: cells[names.indexOf('code')] ?? '', email: cells[names.indexOf('email')] ?? '' }));
}

function* faultsOf(rows: readonly Row[]): Generator<string> {
  const seen = new Map<string, number>();
  if (rows.length === 0) yield 'line 2: the file holds no rows';
  for (const { line, code, email } of rows) {
    if (!EMAIL.test(email)) yield `line ${line}: "${email}" is no e-mail address`;
    const first = seen.get(code);
    if (first === undefined) seen.set(code, line);
    else yield `line ${line}: "${code}" stands on line ${first} already`;
  }
}
