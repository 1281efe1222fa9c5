/**
 * Stands for zod in the built screen (vite.config.ts): the route table may be imported for its paths, its shapes are inert.
 * Asking it to check something is a mistake, and says so.
 */
const CHECKS = new Set<PropertyKey>(['parse', 'safeParse', 'parseAsync', 'safeParseAsync']);

const shape: object = new Proxy(() => shape, {
  get: (_, property) => {
    if (CHECKS.has(property)) throw new Error('Shapes are checked by the server');
    return shape;
  },
  apply: () => shape,
});

export const z = shape;
