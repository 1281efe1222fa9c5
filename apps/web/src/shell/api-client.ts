import { pathOf, type Problem, type Route } from '@pakhwada/contracts/wire';
import { Refusal, Unreachable } from './refusal.ts';

type Output<Shape> = Shape extends { readonly _output: infer Value } ? Value : never;

/** What a route answers: its reply shape, a list of it, or nothing. */
export type ReplyOf<R extends Route> = R extends { readonly reply: infer Shape } ? (R extends { readonly isList: true } ? readonly Output<Shape>[] : Output<Shape>) : unknown;
export type BodyOf<R extends Route> = R extends { readonly body: infer Shape } ? Output<Shape> : undefined;

export type PathParams = Readonly<Record<string, string | number>>;
export type Query = Readonly<Record<string, string | number | undefined>>;

export interface Call {
  readonly params?: PathParams | undefined;
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly file?: Blob | undefined; // sent as it is, in place of a body
  readonly signal?: AbortSignal | undefined;
}

let spokenLanguage = 'en';
let onSessionOver: () => void = () => undefined;

/** The language refusals are worded in. */
export function speak(language: string): void {
  spokenLanguage = language;
}

/** Told when the server no longer knows the session; the page stays as it is. */
export function listenForSessionOver(listener: () => void): void {
  onSessionOver = listener;
}

export function addressOf(route: Route, { params, query }: Pick<Call, 'params' | 'query'> = {}): string {
  const given = Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length > 0 ? `${pathOf(route, params)}?${new URLSearchParams(given).toString()}` : pathOf(route, params);
}

/** Calls one route of the table. Throws Refusal with the server's words, or Unreachable. Freshness is left to the browser's cache and the server's ETag. */
export async function callApi<R extends Route>(route: R, call: Call = {}): Promise<ReplyOf<R>> {
  let answer: Response;
  try {
    answer = await fetch(addressOf(route, call), {
      method: route.method,
      credentials: 'same-origin',
      signal: call.signal ?? null,
      headers: { accept: 'application/json', 'accept-language': spokenLanguage, ...(call.file ? { 'content-type': 'application/octet-stream' } : call.body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: call.file ?? (call.body === undefined ? null : JSON.stringify(call.body)),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new Unreachable(cause);
  }
  if (answer.ok) return (answer.status === 204 || answer.headers.get('content-length') === '0' ? undefined : await answer.json()) as ReplyOf<R>;
  const problem = await readProblem(answer);
  if (problem.code === 'SESSION_OVER') onSessionOver();
  throw new Refusal(problem);
}

/** A reply that is no problem+json comes from something between us and the server. */
async function readProblem(answer: Response): Promise<Problem> {
  try {
    const body = (await answer.json()) as Partial<Problem>;
    if (typeof body.title === 'string' && typeof body.code === 'string') return { breaches: [], help: null, requestId: '', type: 'about:blank', ...body, title: body.title, code: body.code, status: answer.status };
  } catch {
    // no JSON: worded below like any unknown failure
  }
  return { type: 'about:blank', title: '', status: answer.status, code: 'UNKNOWN', requestId: answer.headers.get('x-request-id') ?? '', breaches: [], help: null };
}
