import { parse } from 'yaml';
import type { SideStory } from './state-story.schema.ts';

type Block = Readonly<Record<string, unknown>>;

/** The plan a side story plays with: the file as it is, or with what the demonstration adds to it, and then marked illustrative. (A plan file is YAML, and JSON is YAML.) */
export function demonstrationOf(planText: string, { invented }: Pick<SideStory, 'invented'>): string {
  if (!invented) return planText;
  const plan = parse(planText) as Block & { readonly rules: Block; readonly offices: readonly Block[]; readonly components: readonly Block[] };
  return JSON.stringify({
    ...plan,
    ...{ illustrative: true, approval: invented.approval, rules: { ...plan.rules, ...invented.rules } },
    ...{ offices: [...plan.offices, ...invented.offices], components: [...plan.components, ...invented.components] },
  });
}
