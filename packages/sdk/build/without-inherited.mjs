/** zod goes through its own tables by "for … in", which also finds what an older library has put on every object of a page. */
export const withoutInherited = () => ({
  name: 'without-inherited',
  transform(code, id) {
    if (!id.includes('/node_modules/zod/')) return undefined;
    return {code: code.replace(/for \(const (\w+) in (\w+)\)/g, 'for (const $1 of Object.keys($2))'), map: null};
  },
});
