import type { LocalName } from '@pakhwada/domain/plan';
import type { Review, StatusCode } from '@pakhwada/domain/review';
import { nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import type { StatusWord } from './model.ts';

/** What every part of the document is made from. */
export interface Source {
  readonly review: Review;
  readonly language: Language;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly name: (name: LocalName) => string;
  readonly status: (status: StatusCode) => StatusWord;
}

export function sourceOf(review: Review, language: Language, sha256: string, frozenAt: string): Source {
  return {
    review,
    language,
    sha256,
    frozenAt,
    say: (key, values) => translate(language, key, values),
    name: (name) => nameIn(name, language),
    status: (status) => ({ code: status, word: translate(language, `status.${status}`) }),
  };
}

const LIMIT_WORDS: Readonly<Record<string, MessageKey>> = {
  releasedBefore: 'statement.limit.releasedBefore',
  releasedDuring: 'statement.limit.releasedDuring',
  released: 'statement.limit.released',
  ofRelease: 'statement.limit.ofRelease',
  tile: 'statement.limit.tile',
  spentContext: 'statement.limit.tile.spent.context',
};

/** The word for a release where it is a drawing limit (DOMAIN 1.4); null where a release is one. */
export function releaseKey({ review }: Source, word: string): MessageKey | null {
  return review.funds?.isLimit ? (LIMIT_WORDS[word] ?? null) : null;
}

/** Where a chart, a sheet or a row can be pointed at inside the document. */
export function anchorOf(componentCode: string): string {
  return `component-${componentCode}`;
}
