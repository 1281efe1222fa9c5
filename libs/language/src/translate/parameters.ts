import type { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

export interface Parameter {
  readonly name: string;
  readonly kind: 'text' | 'plural' | 'choice' | 'number';
}

const KINDS: Readonly<Record<number, Parameter['kind']>> = { 1: 'text', 2: 'number', 5: 'choice', 6: 'plural' };

/** The names a message asks for, each once; one that chooses a form wins over plain text. */
export function parametersOf(ast: Ast): readonly Parameter[] {
  const found = new Map<string, Parameter['kind']>();
  const walk = (elements: Ast): void => {
    for (const element of elements) {
      const kind = KINDS[element.type];
      if (kind && 'value' in element) {
        const name = String(element.value);
        if (!found.has(name) || kind !== 'text') found.set(name, kind);
      }
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(ast);
  return [...found].map(([name, kind]) => ({ name, kind }));
}
