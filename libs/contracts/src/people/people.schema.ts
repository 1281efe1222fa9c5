import { ROLES } from '@pakhwada/domain/rights';
import { OFFICE_KINDS } from '@pakhwada/domain/plan';
import { z } from 'zod';
import { Instant, LocalName } from '../wire/wire.schema.ts';

export const SignIn = z.strictObject({ login: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) }).meta({ id: 'SignIn' });
export const SetPassword = z.strictObject({ token: z.string().min(20).max(200), password: z.string().min(1).max(200) }).meta({ id: 'SetPassword' });

/** The person who is signed in, by designation and office; names of persons are not shown. */
export const Me = z
  .strictObject({
    personId: z.string(),
    login: z.string(),
    designation: LocalName,
    role: z.enum(ROLES),
    officeCode: z.string(),
    officeName: LocalName,
    officeKind: z.enum(OFFICE_KINDS),
    districtLgd: z.int().nullable(),
    stateName: LocalName,
    schemeCode: z.string(), // the scheme the charge belongs to
    sessionEndsAt: Instant,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const OwnSession = z
  .strictObject({ sessionId: z.string(), createdAt: Instant, lastSeenAt: Instant, expiresAt: Instant, userAgent: z.string().nullable(), isThisOne: z.boolean() })
  .meta({ id: 'OwnSession' });

export const DemoAccount = z.strictObject({ login: z.string(), password: z.string(), designation: LocalName, office: LocalName, job: z.enum(ROLES), schemeCode: z.string() }).meta({ id: 'DemoAccount' });

/** What anyone may know before signing in. */
export const About = z
  .strictObject({
    mode: z.enum(['demo', 'office']),
    version: z.string(),
    now: Instant, // the product's clock: the demo's own clock in demo mode
    isMailKeptAsFiles: z.boolean(),
    importMegabytes: z.int(), // the largest file of vouchers, or of rows for a register, that is taken
    evidenceMegabytes: z.int(), // the largest file that is taken as evidence
    accounts: z.array(DemoAccount), // empty in office mode
    schemes: z.array(z.strictObject({ code: z.string(), title: LocalName, stateName: LocalName })),
  })
  .meta({ id: 'About' });
export type About = z.infer<typeof About>;
