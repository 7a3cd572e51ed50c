package dev.pushback.server.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of some tasks, from the very events that their callbacks had.
 *
 * <p>Could be sent is each sent event, was sent is each without an error; reached and clicked likewise.
 */
final class Statistics {

    private final Numbers all = new Numbers();
    private final Map<Platform, Numbers> byPlatform = new EnumMap<>(Platform.class);

    private static final class Numbers {
        private long total;
        private long sent;
        private long delivered;
        private long clicked;
        private final Map<Integer, Long> before = new TreeMap<>();
        private final Map<Error, Long> after = new LinkedHashMap<>();

        void add(EventShape shape, long count) {
            boolean well = shape.errCode() == 0;
            total += shape.stage() == Stage.SENT ? count : 0;
            sent += shape.stage() == Stage.SENT && well ? count : 0;
            delivered += shape.stage() == Stage.REACHED && well ? count : 0;
            clicked += shape.stage() == Stage.CLICKED && well ? count : 0;
            if (!well) {
                after.merge(new Error(shape.errCode(), shape.errInfo()), count, Long::sum);
            }
        }

        void write(ObjectNode json) {
            json.put("TotalCount", total);
            json.put("SentCount", sent);
            json.put("DeliveredCount", delivered);
            json.put("ClickCount", clicked);
        }
    }

    private record Error(int code, String info) {}

    /** Counts; the caller sees to it that nobody else changes the tasks meanwhile. */
    static Statistics of(Collection<PushTask> tasks, Shapes shapes) {
        Statistics statistics = new Statistics();
        for (PushTask task : tasks) {
            task.counts().forEach((shape, count) -> statistics.add(shapes.shape(shape), count));
            task.unsendable().forEach((vendor, numbers) -> {
                statistics.addUnsendable(vendor, -1, numbers[0]);
                statistics.addUnsendable(vendor, -2, numbers[1]);
            });
        }
        return statistics;
    }

    private void add(EventShape shape, long count) {
        all.add(shape, count);
        of(shape.platform()).add(shape, count);
    }

    private void addUnsendable(Platform vendor, int code, long count) {
        if (count > 0) {
            all.before.merge(code, count, Long::sum);
            of(vendor).before.merge(code, count, Long::sum);
        }
    }

    private Numbers of(Platform platform) {
        return byPlatform.computeIfAbsent(platform, any -> new Numbers());
    }

    /** The four counts, and each platform's. */
    void counts(ObjectNode json) {
        all.write(json);
        ArrayNode platforms = json.putArray("PlatformStatistics");
        byPlatform.forEach((platform, numbers) -> {
            ObjectNode one = platforms.addObject().put("PushPlatform", platform.code());
            numbers.write(one);
        });
    }

    /** What was lost before and after it was handed over, and of which platform; codes are strings here. */
    void losses(ObjectNode json) {
        ArrayNode before = json.putArray("ReadyToSendLoss");
        ArrayNode after = json.putArray("PostSendDeliveredLoss");
        all.before.forEach((code, count) -> before.add(before(before.objectNode(), code, count)));
        all.after.forEach((error, count) -> after.add(after(after.objectNode(), error, count)));
        ArrayNode platformBefore = json.putArray("PlatformReadyToSendLoss");
        ArrayNode platformAfter = json.putArray("PlatformPostSendDeliveredLoss");
        byPlatform.forEach((platform, numbers) -> {
            numbers.before.forEach((code, count) -> platformBefore.add(
                    before(platformBefore.objectNode(), code, count).put("PushPlatform", platform.code())));
            numbers.after.forEach((error, count) -> platformAfter.add(
                    after(platformAfter.objectNode(), error, count).put("PushPlatform", platform.code())));
        });
    }

    private static ObjectNode before(ObjectNode json, int code, long count) {
        String info = code == -1 ? "certificate id not set" : "token not uploaded";
        return json.put("ErrCode", Integer.toString(code))
                .put("ErrCount", count)
                .put("ErrInfo", info);
    }

    private static ObjectNode after(ObjectNode json, Error error, long count) {
        return json.put("ErrCode", Integer.toString(error.code()))
                .put("ErrCount", count)
                .put("ErrInfo", error.info());
    }
}
