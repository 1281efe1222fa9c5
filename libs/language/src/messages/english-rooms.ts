import breaches from './en/breaches.json' with { type: 'json' };
import charts from './en/charts.json' with { type: 'json' };
import districts from './en/districts.json' with { type: 'json' };
import fortnights from './en/fortnights.json' with { type: 'json' };
import funds from './en/funds.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import money from './en/money.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import quotations from './en/quotations.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import revisions from './en/revisions.json' with { type: 'json' };
import schemes from './en/schemes.json' with { type: 'json' };

/** What the other pages need; a reader's phone fetches it with the first of them. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const englishRooms: typeof breaches &
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
