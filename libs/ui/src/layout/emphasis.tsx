import { Fragment, type ReactNode } from 'react';

/** A message in which **the decisive words** stand between double stars. */
export function Emphasis({ text }: { readonly text: string }): ReactNode {
  return text.split('**').map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>));
}
