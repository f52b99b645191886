import type { ComponentChildren } from 'preact';

/** Something that is on or off, with its name beside it; pressing either changes it. */
export function Switch({
  on,
  children,
  onChange,
}: {
  on: boolean;
  children: ComponentChildren;
  onChange: (on: boolean) => void;
}) {
  return (
    <label class="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
