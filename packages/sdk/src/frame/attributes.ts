/** Written in from the custom-elements manifest when the files of the script tag are built. */
declare const SDG_ATTRIBUTES: Readonly<Record<string, readonly string[]>>;

/** Which attributes each element has, by the name of the widget. What is not here is never set. */
export const attributes = SDG_ATTRIBUTES;
