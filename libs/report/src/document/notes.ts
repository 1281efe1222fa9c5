import { isMissing, type Known, type MissingReason } from '@pakhwada/domain/ratio';
import { DASH } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { Cell, Note } from './model.ts';

/** The notes under one table: each reason once, lettered in order of appearance. */
export class Notes {
  private readonly marks = new Map<string, string>();

  constructor(private readonly language: Language) {}

  /** The figure, or "–" with the mark of the reason it is absent. */
  cell<T>(figure: Known<T>, print: (value: T) => string): Cell {
    return isMissing(figure) ? this.absent(figure.missing) : { text: print(figure), mark: null };
  }

  absent(reason: MissingReason): Cell {
    return { text: DASH, mark: this.markOf(translate(this.language, `missing.${reason}`)) };
  }

  /** A figure with a note of its own, such as a published lower bound. */
  noted(text: string, note: string): Cell {
    return { text, mark: this.markOf(note) };
  }

  list(): Note[] {
    return [...this.marks].map(([text, mark]) => ({ mark, text }));
  }

  private markOf(text: string): string {
    const known = this.marks.get(text);
    if (known) return known;
    const mark = String.fromCharCode(97 + this.marks.size);
    this.marks.set(text, mark);
    return mark;
  }
}

export function plain(text: string): Cell {
  return { text, mark: null };
}
