import type { InputHTMLAttributes, ReactNode } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  name: string;
}

/** A text field, required by default. */
export function Field({ label, required = true, ...input }: Props): ReactNode {
  return (
    <label className="field">
      <span>
        {label}
        {!required && <span className="muted"> (optional)</span>}
      </span>
      <input type="text" required={required} {...input} />
    </label>
  );
}
