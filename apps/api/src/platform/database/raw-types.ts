import pg from 'pg';

const DATE = 1082;
const BIGINT = 20;

// In plain SQL a DATE is a day, not an instant: the driver would shift it by the zone of the host.
pg.types.setTypeParser(DATE, (text) => text);
// Counts and paise come as numbers, or not at all: a bigint beyond 2^53 is refused, never rounded.
pg.types.setTypeParser(BIGINT, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is no safe integer`);
  return number;
});

/** The driver with these types; handed to TypeORM, which would otherwise look for a copy of its own. */
export const driver = pg;
