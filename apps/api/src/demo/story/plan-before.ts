import { parse } from 'yaml';
import type { Story } from './story.schema.ts';

interface PlanText {
  readonly rules: object;
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

/** The plan as it stood at a fortnight: the file, or the version before it, which had another rule set and no unit costs. (A plan file is YAML, and JSON is YAML.) */
export function planTextAt(planText: string, { planBefore }: Story, fortnightId: string): string {
  if (!planBefore || fortnightId > planBefore.until) return planText;
  const plan = parse(planText) as PlanText;
  const components = plan.components.map(({ unitCost: _, ...component }) => component);
  return JSON.stringify({ ...plan, rules: { ...plan.rules, version: planBefore.rulesVersion }, components, approval: planBefore.approval });
}
