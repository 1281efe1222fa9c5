import { parse } from 'yaml';
import type { Story } from './story.schema.ts';

type Block = Readonly<Record<string, unknown>>;

interface PlanText {
  readonly rules: Block;
  readonly breakdowns: readonly { readonly code: string; readonly parts: readonly (Block & { readonly code: string })[] }[];
  readonly components: readonly (Block & { readonly indicators: readonly (Block & { readonly breakdowns?: readonly string[] })[] })[];
}
type PlanBefore = Story['plansBefore'][number];

/** The plan as it stood at a fortnight: the file, or a version before it, which had another rule set and nothing of what later ones brought. (A plan file is YAML, and JSON is YAML.) */
export function planTextAt(planText: string, story: Story, fortnightId: string): string {
  const before = planBeforeAt(story, fortnightId);
  if (!before) return planText;
  const { rules, breakdowns, components, districtsElsewhere: _, universe: __, ...plan } = parse(planText) as PlanText & Block;
  return JSON.stringify({
    ...plan,
    rules: { ...rules, version: before.rulesVersion },
    breakdowns: breakdowns.flatMap((set) => setBefore(set, before)),
    components: components.map((component) => componentBefore(component, before)),
    approval: before.approval,
  });
}

/** Whether the plan of a fortnight asks for a breakdown, or for one part of it. */
export function isAskedAt(story: Story, fortnightId: string, set: string, part?: string): boolean {
  const before = planBeforeAt(story, fortnightId);
  return !before || !isWithout(before, set, part);
}

function planBeforeAt({ plansBefore }: Story, fortnightId: string): PlanBefore | undefined {
  return plansBefore.find(({ until }) => fortnightId <= until);
}

function isWithout({ withoutBreakdowns = [] }: PlanBefore, set: string, part?: string): boolean {
  return withoutBreakdowns.includes(set) || (part !== undefined && withoutBreakdowns.includes(`${set}.${part}`));
}

function setBefore({ code, parts, ...set }: PlanText['breakdowns'][number], before: PlanBefore): object[] {
  if (isWithout(before, code)) return [];
  return [{ code, ...set, parts: parts.flatMap(({ inclusion: _, ...part }) => (isWithout(before, code, part.code) ? [] : [part])) }];
}

/** Unit costs came with rule set 2, norms and registers with 3. */
function componentBefore({ unitCost, inclusionNorms: _, indicators, ...component }: PlanText['components'][number] & Block, before: PlanBefore): object {
  return {
    ...component,
    ...(before.rulesVersion > 1 && unitCost !== undefined && { unitCost }),
    indicators: indicators.map(({ register: __, breakdowns, ...indicator }) => ({ ...indicator, ...(breakdowns && { breakdowns: breakdowns.filter((set) => !isWithout(before, set)) }) })),
  };
}
