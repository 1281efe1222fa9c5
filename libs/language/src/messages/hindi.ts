import charts from './hi/charts.json' with { type: 'json' };
import demo from './hi/demo.json' with { type: 'json' };
import districts from './hi/districts.json' with { type: 'json' };
import fortnights from './hi/fortnights.json' with { type: 'json' };
import funds from './hi/funds.json' with { type: 'json' };
import overview from './hi/overview.json' with { type: 'json' };
import people from './hi/people.json' with { type: 'json' };
import progress from './hi/progress.json' with { type: 'json' };
import provenance from './hi/provenance.json' with { type: 'json' };
import reports from './hi/reports.json' with { type: 'json' };
import review from './hi/review.json' with { type: 'json' };
import schemes from './hi/schemes.json' with { type: 'json' };
import shell from './hi/shell.json' with { type: 'json' };
import workflow from './hi/workflow.json' with { type: 'json' };

/** The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const hindi: typeof charts &
  typeof demo &
  typeof districts &
  typeof fortnights &
  typeof funds &
  typeof overview &
  typeof people &
  typeof progress &
  typeof provenance &
  typeof reports &
  typeof review &
  typeof schemes &
  typeof shell &
  typeof workflow = {
  ...charts,
  ...demo,
  ...districts,
  ...fortnights,
  ...funds,
  ...overview,
  ...people,
  ...progress,
  ...provenance,
  ...reports,
  ...review,
  ...schemes,
  ...shell,
  ...workflow,
};
