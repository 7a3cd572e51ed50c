package dev.pushback.contract.receiver.backend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers probes, in the form that {@link dev.pushback.contract.probe.ProbeReply} specifies. */
final class ProbeEndpoint {

    private static final JsonFactory JSON = new JsonFactory();

    private ProbeEndpoint() {}

    static BackendReply answer(QueryParameters query, EventRepository keeper) {
        String taskId = query.only("TaskId").orElse("");
        if (taskId.isEmpty()) {
            return BackendReply.refused(400, "a probe needs TaskId, once");
        }
        return BackendReply.json(
                true,
                200,
                query.only("To_Account")
                        .map(account -> written(keeper.of(taskId, account)))
                        .orElseGet(() -> written(taskId, keeper)));
    }

    private static byte[] written(EventRepository.Kept kept) {
        return written(json -> {
            json.writeNumberField("stage", kept.stage());
            json.writeArrayFieldStart("events");
            for (ReceivedEvent event : kept.events()) {
                write(event, json);
            }
            json.writeEndArray();
        });
    }

    private static byte[] written(String taskId, EventRepository keeper) {
        return written(json -> {
            json.writeArrayFieldStart("events");
            for (String account : keeper.recipients(taskId)) {
                for (ReceivedEvent event : keeper.of(taskId, account).events()) {
                    write(event, json);
                }
            }
            json.writeEndArray();
        });
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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

    private static void write(ReceivedEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("To_Account", event.toAccount());
        json.writeNumberField("TaskTime", event.taskTime());
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
}
