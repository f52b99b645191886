/** The oracle: leftmost-longest by trying every form at every place. */
export function findNaively(
  forms: readonly string[],
  text: string,
): { start: number; end: number; form: number }[] {
  const matches: { start: number; end: number; form: number }[] = [];
  for (let at = 0; at < text.length; ) {
    let longest = -1;
    forms.forEach((form, number) => {
      if (text.startsWith(form, at) && form.length > (forms[longest]?.length ?? 0)) longest = number;
    });
    const form = forms[longest];
    if (form !== undefined) matches.push({ start: at, end: at + form.length, form: longest });
    at += form?.length ?? 1;
  }
  return matches;
}
