/** Where the platform answers when nothing listens on a port: a name that no network resolves. */
export const INTERCEPTED_ORIGIN = 'http://helsenorge.ddfl.invalid';
