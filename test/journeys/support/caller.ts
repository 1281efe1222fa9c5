export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts the shape itself
  json<T = any>(): T;
}

/** An officer without a browser: the same addresses, one session. */
export interface Caller {
  get(address: string): Promise<Reply>;
  post(address: string, body?: unknown): Promise<Reply>;
}

export function aCaller(base: string): Caller {
  let cookie = '';
  const ask = async (method: string, address: string, body?: unknown): Promise<Reply> => {
    const answer = await fetch(`${base}${address}`, {
      method,
      headers: { origin: base, ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [given] = answer.headers.getSetCookie();
    if (given) cookie = given.split(';')[0] ?? '';
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, json: () => JSON.parse(bytes.toString('utf8')) as never };
  };
  return { get: (address) => ask('GET', address), post: (address, body) => ask('POST', address, body) };
}

export async function aSignedInCaller(base: string, login: string, password: string): Promise<Caller> {
  const caller = aCaller(base);
  const { status, bytes } = await caller.post('/v1/session', { login, password });
  if (status !== 201) throw new Error(`${login} cannot sign in: ${status} ${bytes.toString('utf8')}`);
  return caller;
}
