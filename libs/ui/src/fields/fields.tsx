import { isCivilDate } from '@pakhwada/domain/calendar';
import { formatDate } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';
import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly messages?: readonly string[]; // all that is wrong, in words
}

interface Wiring {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

function Field({ label, hint, messages = [], children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', messages.length > 0 ? `${id}-messages` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': messages.length > 0 || undefined, 'aria-describedby': described || undefined })}
      {messages.length > 0 && (
        <div id={`${id}-messages`} className="field-message" role="alert">
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
    </div>
  );
}

export function TextField({ label, hint, messages, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(messages ? { messages } : {})}>
      {(wiring) => <input className="input" type="text" {...rest} {...wiring} />}
    </Field>
  );
}

/** A browser shows the typed day in its own order, which may be month first; the words beside it leave no doubt. */
export function DateField({ language, ...props }: FieldProps & { readonly value: string; readonly language: Language } & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return <TextField {...props} hint={isCivilDate(props.value) ? formatDate(props.value, 'long', language) : '\u00a0'} type="date" lang={language === 'hi' ? 'hi-IN' : 'en-IN'} />;
}

export function TextArea({ label, hint, messages, ...rest }: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(messages ? { messages } : {})}>
      {(wiring) => <textarea className="input" {...rest} {...wiring} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The platform's own list: the best one on a cheap phone. */
export function SelectField({ label, hint, messages, options, ...rest }: FieldProps & { readonly options: readonly Option[] } & SelectHTMLAttributes<HTMLSelectElement>): ReactNode {
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(messages ? { messages } : {})}>
      {(wiring) => (
        <select className="input" {...rest} {...wiring}>
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ label, ...rest }: { readonly label: ReactNode } & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}
