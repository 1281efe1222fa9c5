/** A node of PostgreSQL's own account of a query (EXPLAIN, FORMAT JSON). */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Walked {
  readonly scannedWhole: readonly string[]; // tables read from end to end
  readonly buffers: number; // 8 kB blocks touched
  readonly serverMilliseconds: number;
}

interface Explained {
  readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode; readonly 'Planning Time': number; readonly 'Execution Time': number }[];
}

export type Ask = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/** How the server answers a query: every table it reads whole, at any depth, and the blocks it touches. */
export async function walkQuery(ask: Ask, sql: string, values: readonly unknown[]): Promise<Walked> {
  const [row] = (await ask(`explain (analyze, buffers, format json) ${sql}`, values)) as Explained[];
  const explained = row?.['QUERY PLAN'][0];
  if (!explained) throw new Error(`no plan for: ${sql}`);
  return { ...walkPlan(explained.Plan), serverMilliseconds: explained['Execution Time'] };
}

/** What the server takes for a query, from reading it to the last byte of its answer, as it would be sent. */
export async function serverTime(ask: Ask, sql: string, values: readonly unknown[]): Promise<number> {
  const [row] = (await ask(`explain (analyze, timing off, serialize text, format json) ${sql}`, values)) as Explained[];
  const explained = row?.['QUERY PLAN'][0];
  if (!explained) throw new Error(`no plan for: ${sql}`);
  return explained['Planning Time'] + explained['Execution Time'];
}

export function walkPlan(root: PlanNode): Omit<Walked, 'serverMilliseconds'> {
  const nodes = nodesOf(root);
  const scannedWhole = nodes.filter((node) => /Seq Scan$/.test(node['Node Type'])).flatMap((node) => node['Relation Name'] ?? []);
  return { scannedWhole: [...new Set(scannedWhole)], buffers: (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0) };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** A manager that asks the database as ever and remembers what was asked: the product's own SQL is what gets explained. */
export function listeningTo<Manager extends { query: (sql: string, values?: unknown[]) => Promise<unknown> }>(manager: Manager): { readonly manager: Manager; readonly asked: { sql: string; values: unknown[] }[] } {
  const asked: { sql: string; values: unknown[] }[] = [];
  const listening = Object.create(manager) as Manager;
  listening.query = (sql, values = []) => {
    asked.push({ sql, values });
    return manager.query(sql, values);
  };
  return { manager: listening, asked };
}
