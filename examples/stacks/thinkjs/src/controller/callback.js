const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event && event.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body && body.Events));

module.exports = class extends think.Controller {
  takeAction() {
    const taken = this.ctx.isPost && takes(this.ctx.query, this.ctx.request.body.post);
    this.ctx.status = taken ? 200 : 400;
    this.ctx.body = taken ? OK : FAILURE;
  }
};
