/** The parameter of the reading room's address that names a text by its id. */
export const textParameter = 'text';

/** The address of a text, beside that of the list. */
export const textAddress = (id: string): string => `?${textParameter}=${encodeURIComponent(id)}`;
