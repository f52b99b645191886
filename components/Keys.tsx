/** Keys that are pressed together. */
export const Keys = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((key, i) => (
      <>
        {i > 0 && '+'}
        <kbd key={key}>{key}</kbd>
      </>
    ))}
  </>
);
