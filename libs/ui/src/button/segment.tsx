import type { ReactNode } from 'react';

export interface SegmentOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly lang?: string;
}

export interface SegmentProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SegmentOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

/** A choice of two or three that takes effect at once, such as crore and lakh. */
export function Segment<Value extends string>({ label, options, value, onChange, className }: SegmentProps<Value>): ReactNode {
  return (
    <div className={['segment', className].filter(Boolean).join(' ')} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" lang={option.lang} aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}
