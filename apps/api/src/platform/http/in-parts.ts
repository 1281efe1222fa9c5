import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import type { z } from 'zod';
import { RuleBreach } from './rule-breach.ts';
import type { PlacedFault } from './shape-faults.ts';

/** What the rules are given in place of a field that cannot be read, and what they then say of it in vain. */
export interface StandIn {
  readonly value: unknown;
  readonly says: readonly BreachCode[];
}
export type StandIns = Readonly<Record<string, StandIn>>;

/** The fields of a body that need not be readable for the rules to judge the rest, and those of its rows. A row with another unreadable field cannot be told from others: it is set aside. */
export interface Parts {
  readonly fields: StandIns;
  readonly rows: StandIns;
}

/** A fault of form that goes to the rules beside the rest of the body, so that one refusal tells both. */
export interface BesideFault {
  readonly breach: Breach;
  readonly says: readonly BreachCode[];
}

/** The readable parts of a body. With a fault among `faults` nothing of it may be written. */
export type InParts<Body> = Body & { readonly faults: readonly BesideFault[] };

const REVISION: StandIn = { value: 0, says: ['REVISION_TAKEN'] };
const ROWS: StandIn = { value: [], says: ['NOTHING_TO_SUBMIT'] };
const NOTHING: StandIn = { value: undefined, says: [] };
const ASIDE: readonly BreachCode[] = ['NOTHING_TO_SUBMIT', 'ONLY_RETURNED_ROWS'];

/** A sheet: revision and rows, of which `rows` names what may stand in. */
export function partsOfSheet(rows: StandIns): Parts {
  return { fields: { revision: REVISION, rows: ROWS }, rows };
}

/** The most faults a refusal tells; a body with more is refused before the rules see it. */
export const MOST_TOLD = 200;

/** What is left of a body for the rules once its faults of form are taken out. Refuses at once what leaves them nothing to ask about. */
export function salvage(body: unknown, faults: readonly PlacedFault[], parts: Parts): InParts<object> {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || faults.length > MOST_TOLD) throw refusalOf(faults);
  const placed = faults.map(({ path, breach }) => {
    const depth = path[0] === 'rows' && path.length > 1 ? 2 : 0;
    const standIn = breach.values['problem'] === 'UNKNOWN_KEY' ? NOTHING : (depth === 0 ? parts.fields : parts.rows)[String(path[depth])];
    return { path, breach, depth, standIn, row: depth === 0 ? null : Number(path[1]) };
  });
  const nameless = placed.filter(({ standIn }) => !standIn);
  if (nameless.some(({ row }) => row === null)) throw refusalOf(faults);
  const aside = new Set(nameless.map(({ row }) => row));
  let kept: unknown = body;
  const beside = placed.map(({ path, breach, depth, standIn, row }): BesideFault => {
    if (!standIn || aside.has(row)) return { breach, says: nameless.find((first) => first.row === row)?.breach === breach ? ASIDE : [] }; // once for the row
    // an unknown key, and an entry of a list or a group, is taken out alone, so that the rules see what is beside it
    if (standIn === NOTHING) kept = edited(kept, path, (parent, key) => delete parent[key]);
    else if (path.length > depth + 1) kept = edited(kept, path.slice(0, depth + 2), (parent, key) => delete parent[key]);
    else kept = edited(kept, path, (parent, key) => (parent[key] = standIn.value));
    return { breach, says: standIn.says };
  });
  const { rows, ...fields } = kept as { readonly rows?: unknown };
  return { ...fields, ...(Array.isArray(rows) ? { rows: rows.filter((_, i) => !aside.has(i)).map((row) => filled(row, parts.rows)) } : {}), faults: beside };
}

/**
 * The faults of form and what the rules say of the rest, as one list. What they only say because a field was not readable is left out, once for each such field:
 * a value that is no number is not also a missing value.
 */
export function besideFaults(faults: readonly BesideFault[], breaches: readonly Breach[]): Breach[] {
  const left = [...breaches];
  for (const { breach, says } of faults) {
    for (const code of says) {
      const inVain = left.findLastIndex((one) => one.code === code && isAt(breach, one));
      if (inVain >= 0) left.splice(inVain, 1);
    }
  }
  return [...faults.map(({ breach }) => breach), ...left];
}

export function refusalOf(faults: readonly PlacedFault[]): RuleBreach {
  return new RuleBreach(faults.slice(0, MOST_TOLD).map(({ breach }) => breach));
}

function isAt(fault: Breach, { row, field }: Breach): boolean {
  const isSameRow = Object.entries(fault.row ?? {}).every(([key, value]) => row === null || key === fault.field || !(key in row) || row[key as keyof typeof row] === value);
  return isSameRow && (field === null || field === fault.field || (fault.field ?? '').startsWith(`${field}.`));
}

type Tree = Record<PropertyKey, unknown>;

/** A copy in which the place at the end of the path is changed; what was sent stays as it is. A place that is gone already stays gone. */
function edited(tree: unknown, [key, ...rest]: readonly PropertyKey[], change: (parent: Tree, key: PropertyKey) => void): unknown {
  if (key === undefined || typeof tree !== 'object' || tree === null) return tree;
  const copy = (Array.isArray(tree) ? tree.slice() : { ...tree }) as unknown as Tree;
  if (rest.length === 0) change(copy, key);
  else if (Object.hasOwn(copy, key)) copy[key] = edited(copy[key], rest, change);
  return copy;
}

/**
 * A row as the rules take it: what the contract lets a sender leave out stands in as well, and a list from which an entry was taken out closes its gap, which it keeps
 * (`slice` does, a spread would not) until all faults are gone through.
 */
function filled(row: unknown, standIns: StandIns): unknown {
  const whole = { ...Object.fromEntries(Object.entries(standIns).map(([field, { value }]) => [field, value])), ...(row as Tree) };
  return Object.fromEntries(Object.entries(whole).map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? value.filter(() => true) : value]));
}

const KNOWN = new WeakMap<object, Parts>();

/** From now on a body of this schema is read in parts. */
export function readInParts(schema: z.ZodType, parts: Parts): void {
  KNOWN.set(schema, parts);
}

export function partsOf(schema: z.ZodType): Parts | undefined {
  return KNOWN.get(schema);
}
