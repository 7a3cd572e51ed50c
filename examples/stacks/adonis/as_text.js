/** Leaves the body to the route: as JSON, empty strings become null and others are trimmed. */
export default class AsText {
  handle({ request }, next) {
    request.request.headers['content-type'] = 'text/plain';
    return next();
  }
}
