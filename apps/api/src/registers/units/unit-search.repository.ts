import { Injectable } from '@nestjs/common';
import type { UNIT_MATCHES } from '@pakhwada/contracts/registers';
import type { EnterpriseClass, UnitSearch } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { STANDS, UNIT_COLUMNS, type UnitRecord } from './unit-record.ts';

export type UnitMatch = (typeof UNIT_MATCHES)[number];

export interface UnitChoice {
  readonly search: UnitSearch;
  readonly district: number | null;
  readonly class: EnterpriseClass | null;
  readonly month: string | null; // "2026-01", of registration
  readonly after: UnitCursor | null;
}

/** Where the page before ended. The way of searching goes with it, so that one list is not continued by another. */
export interface UnitCursor {
  readonly match: UnitMatch;
  readonly unitId: string;
  readonly attempt: number; // at the words: how whole they were taken
}

export interface FoundUnits {
  readonly match: UnitMatch;
  readonly units: readonly UnitRecord[];
  readonly next: UnitCursor | null;
}

interface Listing {
  readonly match: UnitMatch;
  readonly where: string;
  readonly values: readonly unknown[];
  readonly order: readonly [columns: string, direction: 'asc' | 'desc'];
}

const PAGE = 50;
/**
 * Every search stands on one index and every page begins where the one before ended. Statements are sent unnamed (as TypeORM sends them), so that each is planned for its own values: a plan made for any word would read the whole table.
 */
@Injectable()
export class UnitSearchRepository {
  /** A page of units. A name is looked for by its beginning where that fills a page, else by its words, among which are the names that begin so. */
  async find(manager: EntityManager, stateId: number, choice: UnitChoice): Promise<FoundUnits> {
    const { search, after } = choice;
    if (search.kind !== 'NAME') return this.page(manager, stateId, choice, listingOf(search));
    if (search.words.length === 0) return { match: 'WORDS', units: [], next: null };
    if (search.key !== '' && after?.match !== 'WORDS') {
      const beginning = await this.page(manager, stateId, choice, { match: 'NAME_BEGINS', where: `u.name_key >= $V and u.name_key < $W`, values: [search.key, `${search.key}\u{10ffff}`], order: ['u.name_key, u.unit_id', 'asc'] });
      if (beginning.units.length === PAGE || after !== null) return beginning;
    }
    return this.words(manager, stateId, choice, search.words);
  }

  /** Units with all these words, in the order they came, by the index of words alone, which stops when the page is full. Whole words first: that takes a hundredth of what it takes to look up all words that begin so. */
  private async words(manager: EntityManager, stateId: number, { district, class: enterpriseClass, month, after }: UnitChoice, words: readonly string[]): Promise<FoundUnits> {
    const from = month === null ? null : `${month}-01`;
    for (const [i, query] of queriesOf(words).entries()) {
      if (after !== null && after.attempt !== i) continue;
      const found: UnitRecord[] = await manager.query(
        `select ${UNIT_COLUMNS} from unit_found($1::smallint, to_tsquery('simple', $2), $3, $4, ($4::date + interval '1 month')::date, (select ctid from unit where state_id = $1 and unit_id = $5), $6) with ordinality f(unit_id, n)
         join unit u on u.state_id = $1 and u.unit_id = f.unit_id order by f.n`,
        [stateId, district === null ? query : `${query} & 'district${district}'`, enterpriseClass, from, after?.unitId ?? null, PAGE + 1],
      );
      if (found.length > 0) return pageOf('WORDS', found, i);
    }
    return { match: 'WORDS', units: [], next: null };
  }

  private async page(manager: EntityManager, stateId: number, { district, class: enterpriseClass, month, after }: UnitChoice, { match, where, values, order: [columns, direction] }: Listing): Promise<FoundUnits> {
    const given: unknown[] = [stateId];
    const parameter = (value: unknown): string => `$${given.push(value)}`;
    const conditions = ['u.state_id = $1', where.replace('$V', () => parameter(values[0])).replace('$W', () => parameter(values[1]))];
    if (district !== null) conditions.push(`u.district_lgd = ${parameter(district)}`);
    if (enterpriseClass !== null) conditions.push(`u.class = ${parameter(enterpriseClass)}`);
    if (month !== null) conditions.push(`u.registered_on >= ${parameter(`${month}-01`)}::date and u.registered_on < (${parameter(`${month}-01`)}::date + interval '1 month')::date`);
    const last = after === null ? null : await this.place(manager, stateId, after.unitId, columns);
    if (last) conditions.push(`(${columns}) ${direction === 'asc' ? '>' : '<'} (${last.map((value) => parameter(value)).join(', ')})`);
    const order = columns.split(', ').map((column) => `${column} ${direction}`).join(', ');
    const found: UnitRecord[] = await manager.query(`select ${UNIT_COLUMNS} from unit u where ${conditions.filter((one) => one !== '').join(' and ')} order by ${order} limit ${PAGE + 1}`, given);
    return pageOf(match, found);
  }

  /** Where a unit stands in the order of a list; null for one that is not there. */
  private async place(manager: EntityManager, stateId: number, unitId: string, columns: string): Promise<unknown[] | null> {
    const names = columns.split(', ').map((column, i) => `${column} as c${i}`).join(', ');
    const [row]: Record<string, unknown>[] = await manager.query(`select ${names} from unit u where u.state_id = $1 and u.unit_id = $2`, [stateId, unitId]);
    return row ? Object.values(row) : null;
  }
}

function pageOf(match: UnitMatch, found: readonly UnitRecord[], attempt = 0): FoundUnits {
  const units = found.slice(0, PAGE);
  return { match, units, next: found.length > PAGE ? { match, unitId: units.at(-1)!.unitId, attempt } : null };
}

/** The words as they stand; the last as the beginning of one; each as the beginning of one. A single letter begins too many words to look them all up: beside longer ones it is left out. */
function queriesOf(words: readonly string[]): string[] {
  const long = words.filter((word) => [...word].length > 1);
  const all = (of: readonly string[], isBeginning: (i: number) => boolean): string => of.map((word, i) => `'${word}'${isBeginning(i) ? ':*' : ''}`).join(' & ');
  if (long.length === 0) return [all(words, () => false)];
  return [...new Set([all(words, () => false), all(long, (i) => i === long.length - 1), all(long, () => true)])];
}

function listingOf(search: Exclude<UnitSearch, { kind: 'NAME' }>): Listing {
  switch (search.kind) {
    case 'ALL':
      return { match: 'ALL', where: STANDS, values: [], order: ['u.registered_on, u.unit_id', 'desc'] };
    case 'UDYAM':
      return { match: 'UDYAM', where: 'u.udyam >= $V and u.udyam <= $W', values: [search.begins, `${search.begins}~`], order: ['u.udyam', 'asc'] };
    case 'LAST_SEVEN':
      return { match: 'LAST_SEVEN', where: 'right(u.udyam, 7) = $V', values: [search.digits], order: ['u.unit_id', 'asc'] };
    case 'OLD_NUMBER': // kept by district: of a State's districts each is asked
      return { match: 'UDYAM', where: `u.district_lgd in (select d.district_lgd from district d where d.state_id = $1) and u.uam = $V`, values: [search.uam], order: ['u.unit_id', 'asc'] };
  }
}
