/** What passes for a way to reach someone: the form in the page and the receiver's schema agree on it. */
export const contactPatterns = {
  email: /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/,
  phone: /^[+0-9][0-9 ()-]{3,24}$/,
};
