import type { ReactElement } from 'react';

/** The language of words somebody typed, told by their letters: Devanagari is Hindi, the rest English. */
export function languageOf(text: string): 'en' | 'hi' {
  return /[\u0900-\u097f]/.test(text) ? 'hi' : 'en';
}

/** Stands in a message for the typed words, which `TypedIn` puts there with their own language. */
export const TYPED_HERE = '\u2063';

/** A message of ours around words that somebody typed: `<TypedIn words={t('…', { reason: TYPED_HERE })} text={reason} />`. */
export function TypedIn({ words, text }: { readonly words: string; readonly text: string }): ReactElement {
  const [before = '', after = ''] = words.split(TYPED_HERE);
  return (
    <>
      {before}
      <Typed text={text} />
      {after}
    </>
  );
}

/** Words as an officer typed them, which the page does not translate: marked with their own language, so that they are read aloud in it. */
export function Typed({ text }: { readonly text: string }): ReactElement {
  return <span lang={languageOf(text)}>{text}</span>;
}
