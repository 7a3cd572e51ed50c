export default class Boot {
  constructor(app) {
    this.app = app;
  }

  // By default a body that is not called application/json is read as {}.
  configWillLoad() {
    this.app.config.coreMiddleware.unshift('asJson'); // the change
  }
}
