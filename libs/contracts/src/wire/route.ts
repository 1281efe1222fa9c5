import type { z } from 'zod';

/** One row of the route table: the only place where a path and its shapes are written. Controllers and the web app both use it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string; // with :params, under /v1
  readonly summary: string;
  readonly isPublic?: boolean; // answered without a session
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly reply?: z.ZodType; // element schema when `list` is set (the serializer works per element)
  readonly isList?: boolean;
  readonly status?: number;
}

/** Fills the :params of a route path; every param must be given. */
export function pathOf(route: Route, params: Readonly<Record<string, string | number>> = {}): string {
  return (
    '/v1' +
    route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`Route ${route.path} needs ${name}`);
      return encodeURIComponent(String(value));
    })
  );
}
