package dev.pushback.contract.receiver.backend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers probes, in the form that {@link dev.pushback.contract.probe.ProbeReply} specifies. */
final class ProbeEndpoint {

    private static final JsonFactory JSON = new JsonFactory();

    private ProbeEndpoint() {}

    static BackendReply answer(QueryParameters query, EventRepository keeper) {
        Optional<CallbackKind> kind = CallbackKind.all().stream()
                .filter(one -> query.only(pushId(one)).isPresent())
                .findFirst();
        String taskId = kind.flatMap(one -> query.only(pushId(one))).orElse("");
        if (taskId.isEmpty()) {
            return BackendReply.refused(
                    400,
                    "a probe needs "
                            + CallbackKind.all().stream()
                                    .map(ProbeEndpoint::pushId)
                                    .collect(Collectors.joining(" or "))
                            + ", once");
        }
        return BackendReply.json(
                true,
                200,
                query.only("To_Account")
                        .map(account -> written(kind.get(), keeper.of(taskId, account)))
                        .orElseGet(() -> written(kind.get(), taskId, keeper)));
    }

    private static byte[] written(CallbackKind kind, EventRepository.Kept kept) {
        return written(json -> {
            json.writeNumberField("stage", kept.stage());
            json.writeArrayFieldStart("events");
            write(kept, pushTime(kind), json);
            json.writeEndArray();
        });
    }

    private static byte[] written(CallbackKind kind, String taskId, EventRepository keeper) {
        return written(json -> {
            json.writeArrayFieldStart("events");
            String pushTime = pushTime(kind);
            for (String account : keeper.recipients(taskId)) {
                write(keeper.of(taskId, account), pushTime, json);
            }
            json.writeEndArray();
        });
    }

    private static byte[] written(Content content) {
        // Grows a piece at a time: what is stored may be megabytes, and an array that doubles is copied over and over.
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static void write(EventRepository.Kept kept, String pushTime, JsonGenerator json) throws IOException {
        for (ReceivedEvent event : kept.events()) {
            write(event, pushTime, json);
        }
    }

    private static void write(ReceivedEvent event, String pushTime, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("To_Account", event.toAccount());
        if (!pushTime.isEmpty()) {
            json.writeNumberField(pushTime, event.taskTime());
        }
        json.writeNumberField("EventTime", event.eventTime());
        json.writeNumberField("EventType", event.type());
        json.writeNumberField("PushPlatform", event.platform());
        if (event.device() != null) {
            json.writeNumberField("DeviceType", event.device());
        }
        json.writeNumberField("PushStage", event.stage());
        json.writeNumberField("ErrCode", event.errCode());
        json.writeStringField("ErrInfo", event.errInfo());
        if (event.dataId() != null) {
            json.writeStringField("DataId", event.dataId());
        }
        json.writeEndObject();
    }

    private static String pushId(CallbackKind kind) {
        return kind.named(EventMember.Role.PUSH_ID).get(0);
    }

    /** What its kind calls the time of the push itself; empty if it tells none. */
    private static String pushTime(CallbackKind kind) {
        return kind.named(EventMember.Role.TIME).stream()
                .filter(name -> !name.equals("EventTime"))
                .findFirst()
                .orElse("");
    }
}
