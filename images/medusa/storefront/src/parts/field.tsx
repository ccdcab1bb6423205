import type { InputHTMLAttributes, ReactNode } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  name: string;
}

/** A text field that must be filled, unless `required` is false. */
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
