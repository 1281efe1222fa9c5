import type { Plan } from '../plan/plan.ts';
import { keyText } from './record-key.ts';
import type { FieldShape } from './shape.ts';

/** The codes a field may name, by how they are compared: of each kind of field its own. */
export type PlanCodes = Readonly<Record<NonNullable<FieldShape['ofPlan']>, ReadonlyMap<string, string>>>;

/** The offices, partners and components of a plan, so that a record names what is there: "dic-reasi" is DIC-REASI. */
export function planCodes({ offices, components }: Pick<Plan, 'offices' | 'components'>): PlanCodes {
  const byKey = (codes: readonly string[]): ReadonlyMap<string, string> => new Map(codes.map((code) => [keyText(code), code]));
  return { OFFICE: byKey(offices.map(({ code }) => code)), PARTNER: byKey(offices.filter(({ kind }) => kind === 'PARTNER').map(({ code }) => code)), COMPONENT: byKey(components.map(({ code }) => code)) };
}
