import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonKind = 'primary' | 'plain' | 'quiet';

/** The look of a button for a link or a router's link. */
export function buttonClass(kind: ButtonKind = 'plain', isSmall = false): string {
  return ['button', kind !== 'plain' && `button-${kind}`, isSmall && 'button-small'].filter(Boolean).join(' ');
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly isSmall?: boolean;
}

/** Named by verb and object. At most one primary on a page. */
export function Button({ kind = 'plain', isSmall = false, type = 'button', className, ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={[buttonClass(kind, isSmall), className].filter(Boolean).join(' ')} {...rest} />;
}
