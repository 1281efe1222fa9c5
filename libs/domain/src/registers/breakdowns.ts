import { choice, flag } from './field.ts';
import type { FieldShape, PartSource } from './shape.ts';

export const GENDERS = ['WOMEN', 'MEN', 'OTHER'] as const;
export const SOCIAL_GROUPS = ['SC', 'ST', 'OBC', 'GENERAL'] as const;
export const ENTERPRISE_CLASSES = ['MICRO', 'SMALL', 'MEDIUM'] as const;
export const OWNERS = ['WOMEN_OWNED', 'NOT_WOMEN_OWNED'] as const;

/** What is asked about a person (DOMAIN 2.3). Flags overlap and are never added up. */
export const aboutPerson: readonly FieldShape[] = [choice('gender', GENDERS, { isNeeded: true }), choice('social', SOCIAL_GROUPS), flag('isMinority'), flag('isPwd'), flag('isExServiceman'), flag('isYouth')];
/** What is asked about a unit; where the register of units knows the Udyam number, its word stands. */
export const aboutUnit: readonly FieldShape[] = [choice('owner', OWNERS), choice('size', ENTERPRISE_CLASSES), choice('social', SOCIAL_GROUPS), flag('isMinority'), flag('isPwd')];

const social: readonly PartSource[] = [chosen('social', SOCIAL_GROUPS), { flags: { isMinority: 'MINORITY', isPwd: 'PWD', isExServiceman: 'EX_SERVICEMEN' } }];

/** The breakdowns of one person, and of one unit. A plan asks for the sets and parts it wants of them. */
export const byPerson = { GENDER: [chosen('gender', GENDERS)], SOCIAL: social, AGE: [{ flags: { isYouth: 'YOUTH' } }] } satisfies Readonly<Record<string, readonly PartSource[]>>;
export const byUnit = { OWNER: [chosen('owner', OWNERS)], SIZE: [chosen('size', ENTERPRISE_CLASSES)], SOCIAL: social } satisfies Readonly<Record<string, readonly PartSource[]>>;

function chosen(field: string, choices: readonly string[]): PartSource {
  return { choice: field, parts: Object.fromEntries(choices.map((code) => [code, code])) };
}
