export default {
  keys: 'of the cookies, which a receiver has not',
  // By default each callback is a 403, for it has no CSRF token.
  security: { csrf: { ignore: '/callback' } }, // the change
  // By default a body over 1 MB is refused.
  bodyParser: { jsonLimit: '5mb' }, // the change
};
