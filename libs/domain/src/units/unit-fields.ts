import { ENTERPRISE_CLASSES, OWNERS, SOCIAL_GROUPS } from '../registers/breakdowns.ts';
import { choice, date, flag, money, needed, text, udyam } from '../registers/field.ts';
import type { FieldShape } from '../registers/shape.ts';
import { UNIT_ACTIVITIES } from './unit.ts';

/** The fields of a unit, in the words registers are declared in and in the order of the template's columns; `district` stands beside them. Words: `register.unit.field.<code>`. */
export const UNIT_FIELDS: readonly FieldShape[] = [
  udyam(needed), text('name', needed), text('nameLocal'), date('registeredOn', needed), choice('class', ENTERPRISE_CLASSES), money('investment'), money('turnover'), choice('activity', UNIT_ACTIVITIES), text('nic', { most: 5 }),
  choice('owner', OWNERS), choice('social', SOCIAL_GROUPS), flag('isMinority'), flag('isPwd'), flag('isExServiceman'), text('uam', { most: 20 }), date('cancelledOn'),
];
