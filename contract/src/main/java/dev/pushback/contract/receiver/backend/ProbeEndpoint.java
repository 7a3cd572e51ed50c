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
        String account = query.only("To_Account").orElse("");
        if (taskId.isEmpty() || account.isEmpty()) {
            return BackendReply.refused(400, "a probe needs TaskId and To_Account, once each");
        }
        return BackendReply.json(true, 200, written(keeper.of(taskId, account)));
    }

    private static byte[] written(EventRepository.Kept kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("stage", kept.stage());
            json.writeArrayFieldStart("events");
            for (ReceivedEvent event : kept.events()) {
                write(event, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return bytes.toByteArray();
    }

    private static void write(ReceivedEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
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
