/** Whether there are sources beside this file: the published package has none. */
export const isCheckout: boolean;
/** Where a source file (a path from the root, or an address) stands compiled, as an address. */
export function compiled(source: string | URL): string;
/** What the user can mend; the message says all. */
export class NotCompiled extends Error {}
