import overview from './en/overview.json' with { type: 'json' };
import provenance from './en/provenance.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import sheets from './en/sheets.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import signIn from './en/sign-in.json' with { type: 'json' };

/**
 * What the first page needs: the frame, the overview, signing in. It has a budget in bytes (test/house/first-load.spec.ts); any other word belongs to english-rooms.ts.
 * The type names the files themselves, so that a new key is seen by every project that builds on this one.
 */
export const englishFirst: typeof overview &
  typeof provenance &
  typeof review &
  typeof sheets &
  typeof shell &
  typeof signIn = {
  ...overview,
  ...provenance,
  ...review,
  ...sheets,
  ...shell,
  ...signIn,
};
