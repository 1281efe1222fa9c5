import { peopleRoutes, type About } from '@pakhwada/contracts/people';
import { useRead } from './use-read.ts';

/** What anyone may know: mode, version, demo accounts, whether mails are kept as files. */
export function useAbout(): About | undefined {
  return useRead(peopleRoutes.about).data;
}
