import { checkPlan, type Plan } from '@pakhwada/domain/plan';
import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { planOfFile } from './plan-of-file.ts';
import { filePathOf, parsePlanPath, writePlanPath, type PlanPath } from './plan-path.ts';
import { salvagePlanFile, type Salvaged } from './salvage-plan-file.ts';
import { issuesOf, writingProblem } from './shape-issues.ts';

/** One fault of a plan file: what (a code that language words), where in the plan, and on which line of the file. */
export interface PlanBreach {
  readonly path: string; // "components[1].curve.2025-26-FN20"
  readonly line: number; // from 1
  readonly column: number;
  readonly code: BreachCode;
  readonly values: Breach['values'];
}

export interface ReadPlan {
  readonly plan: Plan | null; // null when anything is wrong
  readonly readable: Plan | null; // what of it could be read, for rules that are asked beside those of the file; null when nothing could
  readonly breaches: readonly PlanBreach[];
}

/**
 * Reads a plan file and names everything wrong with it at once, in order of the lines: the writing (YAML), the shape, and the rules of the plan.
 * What has the wrong shape is set aside so that the rules can judge the rest; sums it would have belonged to are then not judged.
 */
export function readPlanFile(text: string): ReadPlan {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return { plan: null, readable: null, breaches: document.errors.map((error) => ({ path: '', ...placeOf(lines, error.pos[0]), code: 'PLAN_SHAPE', values: writingProblem(error) })) };
  const raw: unknown = document.toJS();
  const at = (path: PlanPath) => ({ path: writePlanPath(path), ...placeOf(lines, offsetOf(document, path)) });
  const issues = issuesOf(raw);
  const shape = issues.map(({ path, problem, detail }): PlanBreach => ({ ...at(path), code: 'PLAN_SHAPE', values: { problem, detail } }));
  const whole = salvagePlanFile(raw, issues);
  if (!whole) return { plan: null, readable: null, breaches: inOrder(shape) };
  const { plan, faults } = planOfFile(whole.file);
  const rules = checkPlan(plan).map(({ code, values, field }) => ({ path: filePathOf(whole.file, parsePlanPath(field ?? '')), code, values }));
  const broken = faults.map(({ path }) => path);
  const judged = [...faults, ...rules.filter(({ code, path }) => !isConsequence(code, path, whole, broken))].map(({ path, ...rest }): PlanBreach => ({ ...at(whole.pathAsWritten(path)), ...rest }));
  const breaches = inOrder(unique([...shape, ...judged]));
  return { plan: breaches.length === 0 ? plan : null, readable: plan, breaches };
}

const SUMS: Partial<Record<BreachCode, RegExp>> = {
  PLAN_AMOUNTS_DIFFER: /^(amounts|unallocated|components\[\d+\]($|\.amount$))/,
  PLAN_UNALLOCATED: /^(amounts|unallocated)/,
  PLAN_UNKNOWN_CODE: /^(offices|districts|divisions|breakdowns)\b/,
  PLAN_TARGETS_DIFFER: /^districts/,
  PLAN_OFFICE_NEEDED: /^(offices|districts)\b/,
  PLAN_DATES: /^scheme\.(start|end)$/,
};

/** Whether a rule only fails because a part of the file was set aside: that part is named already. */
function isConsequence(code: BreachCode, path: PlanPath, { removed, pathAsWritten }: Salvaged, broken: readonly PlanPath[]): boolean {
  const place = writePlanPath(pathAsWritten(path));
  const absent = [...removed, ...broken].map(writePlanPath);
  const sum = SUMS[code];
  if (sum && absent.some((gone) => sum.test(gone))) return true;
  if (place.endsWith('.unitCost.indicator') && absent.some((gone) => gone.startsWith(`${ownerOf(place)}.indicators`))) return true;
  if (code === 'PLAN_WEIGHTS_DIFFER') return absent.some((gone) => gone.startsWith(`${place}.indicators`) || gone.startsWith(`${place}.milestones`));
  return absent.some((gone) => gone.startsWith(place) || place.startsWith(gone) || (code.startsWith('PLAN_CURVE') && gone.includes('urve') && ownerOf(gone) === ownerOf(place)));
}

function ownerOf(place: string): string {
  return place.split('.')[0] ?? place;
}

/** The nearest place the file does say something about: a key that is missing is missed at the block it belongs to. */
function offsetOf(document: Document, path: PlanPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function unique(breaches: readonly PlanBreach[]): PlanBreach[] {
  return [...new Map(breaches.map((breach) => [`${breach.path} ${breach.code} ${JSON.stringify(breach.values)}`, breach])).values()];
}

function inOrder(breaches: readonly PlanBreach[]): PlanBreach[] {
  return [...breaches].sort((a, b) => a.line - b.line || a.column - b.column);
}
