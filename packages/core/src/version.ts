/** The release of this code: the version of every package. A test compares them. */
export const version = '0.1.0';
