import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { partsOf, refusalOf, salvage } from './in-parts.ts';
import { parseShape } from './shape-faults.ts';

/**
 * Checks a body or a query against the contract's schema, by Nest's own `schema` option. It refuses with every fault at once, each at its row and field, so that the
 * screen can show a fault of shape at its cell like any other. A body that is read in parts (`@InPartsOf`) goes on to the rules with its faults beside it: they refuse both in one.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!schema || type === 'custom') return value;
    const shape = schema as unknown as z.ZodType;
    const { data, faults } = parseShape(shape, value);
    const parts = type === 'body' ? partsOf(shape) : undefined;
    if (faults.length === 0) return parts ? { ...(data as object), faults } : data;
    if (parts) return salvage(value, faults, parts);
    throw refusalOf(faults);
  }
}
