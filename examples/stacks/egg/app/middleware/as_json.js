export default () => (ctx, next) => {
  ctx.request.headers['content-type'] = 'application/json';
  return next();
};
