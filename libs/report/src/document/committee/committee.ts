import type { Source } from '../words.ts';
import { actionsOf } from './actions.ts';
import { decisionsOf } from './decisions.ts';
import type { CommitteePart } from './model.ts';
import { partnersOf } from './partners.ts';
import { projectsOf } from './projects.ts';
import { risksOf } from './risks.ts';

/** The pages on the committee's work, from rule set 4 on; none before. */
export function committeeOf(source: Source): CommitteePart | null {
  const work = source.review.committeeWork;
  return work ? { decisions: decisionsOf(source, work), actions: actionsOf(source, work), projects: projectsOf(source, work), partners: partnersOf(source, work), risks: risksOf(source, work) } : null;
}
