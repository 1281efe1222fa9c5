import type { RegisteredUnit } from '@pakhwada/contracts/registers';
import type { FieldValue, FieldValues } from '@pakhwada/domain/registers';

/** A unit as values by the codes of its fields; what it does not say is absent. */
export function valuesOfUnit({ unit, uam, investmentPaise, turnoverPaise, cancelledOn }: Pick<RegisteredUnit, 'unit' | 'uam' | 'investmentPaise' | 'turnoverPaise' | 'cancelledOn'>): FieldValues {
  const { udyam, name, nameLocal, registeredOn, activity, nic, owner, social, isMinority, isPwd, isExServiceman } = unit;
  const said: Readonly<Record<string, FieldValue | null>> = {
    ...{ udyam, name, nameLocal, registeredOn, class: unit.class, investment: investmentPaise, turnover: turnoverPaise, activity, nic },
    ...{ owner, social, isMinority, isPwd, isExServiceman, uam, cancelledOn },
  };
  return Object.fromEntries(Object.entries(said).flatMap(([code, value]) => (value === null ? [] : [[code, value]])));
}
