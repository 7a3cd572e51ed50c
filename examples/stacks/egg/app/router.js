export default (app) => app.router.post('/callback', app.controller.callback.take);
