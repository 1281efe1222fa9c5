import { CivilDate, Code, LocalName } from '@pakhwada/contracts/wire';
import { ROLES } from '@pakhwada/domain/rights';
import { z } from 'zod';

/** What every story tells, whatever its State: its plan, its papers, and who can be signed in as. */
export const STATE_STORY = {
  plan: z.string().regex(/^[a-z0-9-]+\.yaml$/).describe('The plan file beside it'),
  papers: z.string().regex(/^[a-z0-9-]+\.papers\.yaml$/).describe('What its committee, projects, partners and consultations left on paper, in a file beside it'),
  password: z.string(),
  accounts: z.array(z.strictObject({ login: z.string(), office: Code, role: z.enum(ROLES) })),
  designations: z.record(z.enum(ROLES), LocalName),
};

/** A second State in the demo: its plan and its papers, no history of fortnights. */
export const SideStory = z.strictObject({
  format: z.literal('pakhwada-side-story/1'),
  ...STATE_STORY,
  begins: CivilDate.describe('When its plan is applied, on the clock of the first story'),
  invented: z
    .strictObject({ rules: z.record(z.string(), z.unknown()).default({}), offices: z.array(z.unknown()).default([]), components: z.array(z.unknown()).default([]), approval: z.record(z.string(), z.unknown()) })
    .optional()
    .describe('What the demonstration adds to a plan file that holds published figures alone; with it the plan is marked illustrative'),
});
export type SideStory = z.infer<typeof SideStory>;
export type StateStory = Pick<SideStory, 'plan' | 'papers' | 'password' | 'accounts' | 'designations'>;
