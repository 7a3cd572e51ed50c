module.exports = [
  { handle: 'meta', options: { logRequest: false, sendResponseTime: false } },
  // By default nothing is read of a body that is not called application/json, and one over 1 MB is refused.
  { handle: () => (ctx, next) => { ctx.req.headers['content-type'] = 'application/json'; return next(); } }, // the change
  // was: { handle: 'payload' },
  { handle: 'payload', options: { limit: '5mb' } }, // the change
  { handle: 'router' },
  'logic',
  'controller',
];
