package dev.pushback.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.server.delivery.DispatcherCounts;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import java.util.function.Consumer;

/** Tells what a server does, a line each: for people in their language, or as JSON. Safe for any number of threads. */
public final class ServeLog implements ServeListener {

    private final LocalTencent tencent;
    private final Consumer<String> out;
    private final boolean json;
    private final Lang lang;
    private final boolean calls;

    /**
     * @param out takes a line
     * @param json whether lines are JSON
     * @param lang the language of those that are not
     * @param calls whether to tell of calls that were carried out and of callbacks that were taken, too
     */
    public ServeLog(LocalTencent tencent, Consumer<String> out, boolean json, Lang lang, boolean calls) {
        this.tencent = tencent;
        this.out = out;
        this.json = json;
        this.lang = lang;
        this.calls = calls;
    }

    /** That it listens, and where. */
    public void ready() {
        String https = tencent.https().map(Object::toString).orElse("-");
        if (json) {
            ObjectNode line = Views.object().put("event", "ready");
            line.put("http", tencent.http().toString());
            line.put("https", tencent.https().map(Object::toString).orElse(null));
            line.put("page", tencent.http() + "/");
            line.put("seed", tencent.options().seed);
            out.accept(line.toString());
        } else {
            out.accept(ServerMessage.LOG_READY
                    .of(tencent.http(), https, tencent.http() + "/")
                    .in(lang, Audience.COMMAND_LINE));
        }
    }

    /** What it came to, as the last line. */
    public void summary() {
        DispatcherCounts.Snapshot counts = tencent.dispatcher().counts();
        int pushes = tencent.dispatcher().tasks().size();
        if (json) {
            ObjectNode line = Views.object().put("event", "summary").put("pushes", pushes);
            line.put("seed", tencent.options().seed);
            line.set("callbacks", Views.counts(counts));
            out.accept(line.toString());
        } else {
            out.accept(ServerMessage.LOG_SUMMARY
                    .of(
                            pushes,
                            counts.sent(),
                            counts.events(),
                            counts.acknowledged(),
                            counts.refused(),
                            counts.failed(),
                            tencent.options().seed)
                    .in(lang, Audience.COMMAND_LINE));
        }
    }

    @Override
    public void called(RestCall call, RestAnswer answer) {
        if (json) {
            out.accept(Views.object()
                    .put("event", "call")
                    .<ObjectNode>setAll(Views.call(call, answer))
                    .toString());
        } else if (calls || answer.code() != 0) {
            String why = answer.why()
                    .map(reason -> reason.in(lang, Audience.COMMAND_LINE))
                    .orElse("OK");
            out.accept(
                    ServerMessage.LOG_CALL.of(call.name(), answer.code(), why).in(lang, Audience.COMMAND_LINE));
        }
    }

    @Override
    public void accepted(PushTask task) {
        if (json) {
            out.accept(Views.object()
                    .put("event", "task")
                    .put("TaskId", task.id())
                    .put("recipients", task.audience().size())
                    .put("notice", tencent.options().notice)
                    .toString());
        } else {
            String notice = tencent.options().notice;
            out.accept(ServerMessage.LOG_TASK
                            .of(task.order().call(), task.id(), task.audience().size())
                            .in(lang, Audience.COMMAND_LINE)
                    + (notice.isEmpty() ? "" : " (" + notice + ")"));
        }
    }

    @Override
    public void tried(SentCallback callback) {
        boolean well = callback.verdict().equals("acknowledged");
        if (json) {
            ObjectNode line = Views.object().put("event", "callback");
            out.accept(line.<ObjectNode>setAll(Views.callback(callback)).toString());
        } else if (calls || !well) {
            SentCallback.Try last = callback.attempts().get(callback.attempts().size() - 1);
            out.accept((well ? ServerMessage.LOG_TAKEN : ServerMessage.LOG_MISSED)
                    .of(
                            callback.n(),
                            callback.events(),
                            last.kind(),
                            last.detail().isEmpty() ? last.reply() : last.detail())
                    .in(lang, Audience.COMMAND_LINE));
        }
    }

    @Override
    public void ended(PushTask task) {
        if (json) {
            out.accept(Views.object()
                    .put("event", "ended")
                    .put("TaskId", task.id())
                    .toString());
        }
    }
}
