import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }; // argon2id by default; about 40 ms on a small server
export const PASSWORD_LENGTH_MIN = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let decoy: Promise<string> | null = null;

/** As slow for a login that does not exist as for one that does: the time tells nobody which logins there are. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody signs in with this', COST);
  const isRight = await verify(passwordHash ?? (await decoy), password).catch(() => false);
  return passwordHash !== null && isRight;
}
