/** The release this code belongs to. The same as every package's version; a test compares them. */
export const version = '0.1.0';
