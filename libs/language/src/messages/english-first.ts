import demo from './en/demo.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import provenance from './en/provenance.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import workflow from './en/workflow.json' with { type: 'json' };

/** What the first page needs: the frame, the overview, signing in. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const englishFirst: typeof demo &
  typeof overview &
  typeof people &
  typeof provenance &
  typeof review &
  typeof shell &
  typeof workflow = {
  ...demo,
  ...overview,
  ...people,
  ...provenance,
  ...review,
  ...shell,
  ...workflow,
};
