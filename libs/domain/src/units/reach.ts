import type { Plan } from '../plan/plan.ts';
import { keepingComponents } from '../registers/kept-by.ts';
import { registerOf } from '../registers/registers.ts';
import type { RegisterCode } from '../registers/shape.ts';
import type { PROGRAMMES } from '../registers/shapes/training.ts';

/** A register a unit stands in; of a trainee with the programme of the batch, which is what tells the component. */
export interface RegisterPlace {
  readonly register: RegisterCode;
  readonly programme?: string | null;
}

/** So many different units stand in exactly these registers. */
export interface RegisterGroup {
  readonly places: readonly RegisterPlace[];
  readonly units: number;
}

const TYPE_OF_PROGRAMME: Readonly<Record<string, string>> = { MDP: 'MANAGEMENT_DEVELOPMENT', ADVANCED_MDP: 'MANAGEMENT_DEVELOPMENT', ESDP: 'ESDP' } satisfies Record<(typeof PROGRAMMES)[number], string>;

/** How many different units the components reached. `sumOfComponents` counts a unit of two components twice and is shown only to explain the difference. */
export interface Reach {
  readonly units: number;
  readonly sumOfComponents: number;
  readonly components: readonly { readonly componentCode: string; readonly units: number }[];
  readonly overlaps: readonly { readonly componentCodes: readonly string[]; readonly units: number }[];
}

/** The components of a plan that a record belongs to: those that keep its register, of batches and trainees the one of the programme. */
export function componentsOf(plan: Pick<Plan, 'components'>, { register, programme = null }: RegisterPlace): string[] {
  const own = programme === null ? undefined : TYPE_OF_PROGRAMME[programme];
  const types = own === undefined ? registerOf(register).componentTypes : [own];
  return keepingComponents(plan, { componentTypes: types }).map(({ code }) => code);
}

/**
 * Units reached, each once, however many components it stands in (DOMAIN 7.3): 40 in C1 alone, 10 in C1 and C2, 5 in C2 alone are 55 units reached, C1 50 and C2 15 (65 together), and one overlap of 10.
 * Units of registers that no component of the plan keeps are left out. Overlaps largest first.
 */
export function reachOf(plan: Pick<Plan, 'components'>, groups: readonly RegisterGroup[]): Reach {
  const sets = new Map<string, { readonly codes: readonly string[]; units: number }>();
  for (const { places, units } of groups) {
    const codes = plan.components.map(({ code }) => code).filter((code) => places.some((place) => componentsOf(plan, place).includes(code)));
    if (codes.length === 0) continue;
    const set = sets.get(codes.join(' ')) ?? { codes, units: 0 };
    set.units += units;
    sets.set(codes.join(' '), set);
  }
  const all = [...sets.values()];
  const components = plan.components.map(({ code }) => ({ componentCode: code, units: all.reduce((sum, { codes, units }) => sum + (codes.includes(code) ? units : 0), 0) })).filter(({ units }) => units > 0);
  return {
    units: all.reduce((sum, { units }) => sum + units, 0),
    sumOfComponents: components.reduce((sum, { units }) => sum + units, 0),
    components,
    overlaps: all.filter(({ codes }) => codes.length > 1).map(({ codes, units }) => ({ componentCodes: codes, units })).sort((a, b) => b.units - a.units || (a.componentCodes.join() < b.componentCodes.join() ? -1 : 1)),
  };
}
