/** What an element takes besides its attributes: fields of a developer's own that may be set. */
export const propertiesOf = ({members}) =>
  members.filter(({kind, attribute, readonly, static: isStatic}) => {
    return kind === 'field' && !attribute && !readonly && !isStatic;
  });

/** Without what only says that it may be absent. */
export const withoutUndefined = (type) =>
  type
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== 'undefined')
    .join(' | ');
