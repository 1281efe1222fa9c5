import charts from './en/charts.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import districts from './en/districts.json' with { type: 'json' };
import fortnights from './en/fortnights.json' with { type: 'json' };
import funds from './en/funds.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import provenance from './en/provenance.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import schemes from './en/schemes.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import workflow from './en/workflow.json' with { type: 'json' };

/** The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const english: typeof charts &
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
