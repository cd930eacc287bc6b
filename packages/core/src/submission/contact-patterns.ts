/**
 * Valid emails and phone numbers. The page's form and the receiver's schema share these patterns.
 *
 * @internal
 */
export const contactPatterns = {
  email: /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/,
  phone: /^[+0-9][0-9 ()-]{3,24}$/,
};
