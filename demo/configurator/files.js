/** Where the files of the script tag are, seen from here. */
export const files = new URL('../sdg-widgets/', import.meta.url);
