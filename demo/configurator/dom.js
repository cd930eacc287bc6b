/** An element with its properties, and attributes where a property of the same name would not do, and what stands in it. */
export function element(name, properties = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...content.flat().filter(Boolean));
  return made;
}
