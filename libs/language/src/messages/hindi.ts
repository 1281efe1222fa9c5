import demo from './hi/demo.json' with { type: 'json' };
import overview from './hi/overview.json' with { type: 'json' };
import people from './hi/people.json' with { type: 'json' };
import provenance from './hi/provenance.json' with { type: 'json' };
import review from './hi/review.json' with { type: 'json' };
import shell from './hi/shell.json' with { type: 'json' };
import workflow from './hi/workflow.json' with { type: 'json' };
import breaches from './hi/breaches.json' with { type: 'json' };
import charts from './hi/charts.json' with { type: 'json' };
import districts from './hi/districts.json' with { type: 'json' };
import fortnights from './hi/fortnights.json' with { type: 'json' };
import funds from './hi/funds.json' with { type: 'json' };
import imports from './hi/imports.json' with { type: 'json' };
import money from './hi/money.json' with { type: 'json' };
import progress from './hi/progress.json' with { type: 'json' };
import quotations from './hi/quotations.json' with { type: 'json' };
import reports from './hi/reports.json' with { type: 'json' };
import revisions from './hi/revisions.json' with { type: 'json' };
import schemes from './hi/schemes.json' with { type: 'json' };

/** The whole of the screen in Hindi. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const hindi: typeof demo &
  typeof overview &
  typeof people &
  typeof provenance &
  typeof review &
  typeof shell &
  typeof workflow &
  typeof breaches &
  typeof charts &
  typeof districts &
  typeof fortnights &
  typeof funds &
  typeof imports &
  typeof money &
  typeof progress &
  typeof quotations &
  typeof reports &
  typeof revisions &
  typeof schemes = {
  ...demo,
  ...overview,
  ...people,
  ...provenance,
  ...review,
  ...shell,
  ...workflow,
  ...breaches,
  ...charts,
  ...districts,
  ...fortnights,
  ...funds,
  ...imports,
  ...money,
  ...progress,
  ...quotations,
  ...reports,
  ...revisions,
  ...schemes,
};
