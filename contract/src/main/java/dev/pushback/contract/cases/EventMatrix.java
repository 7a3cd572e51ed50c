package dev.pushback.contract.cases;

import static dev.pushback.contract.request.CallbackSpec.callback;

import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every combination of type, platform or device, stage and result, in as few batches as it takes. */
final class EventMatrix {

    private static final VendorError UNREGISTERED =
            new VendorError(Platform.APNS, 410, "Unregistered", "the device token is no longer active", true);

    private EventMatrix() {}

    static CallbackSpec[] callbacks() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            for (Stage stage : Stage.values()) {
                for (Integer device : new Integer[] {null, 0}) {
                    addResults(rows, EventType.OFFLINE, platform.code(), device, stage);
                }
                addResults(rows, EventType.ONLINE, 0, platform.code(), stage);
            }
        }
        for (Stage stage : Stage.values()) {
            addResults(rows, EventType.ONLINE, 0, null, stage);
        }
        return batches(CaseMessage.COMBINATIONS, rows);
    }

    static CallbackSpec[] vendorErrors() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (VendorError error : VendorErrors.all()) {
            rows.add(row(EventType.OFFLINE, error.platform().code(), null, Stage.SENT, error.code(), error.info()));
        }
        return batches(CaseMessage.VENDOR_ERRORS, rows);
    }

    private static void addResults(
            List<Map<String, ?>> rows, EventType type, int platform, Integer device, Stage stage) {
        rows.add(row(type, platform, device, stage, 0, "OK"));
        rows.add(row(type, platform, device, stage, 0, ""));
        rows.add(row(type, platform, device, stage, UNREGISTERED.code(), UNREGISTERED.info()));
    }

    private static Map<String, ?> row(
            EventType type, int platform, Integer device, Stage stage, int errCode, String errInfo) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("EventType", type.code());
        row.put("PushPlatform", platform);
        if (device != null) {
            row.put("DeviceType", device);
        }
        row.put("PushStage", stage.code());
        row.put("ErrCode", errCode);
        row.put("ErrInfo", errInfo);
        return row;
    }

    private static CallbackSpec[] batches(CaseMessage what, List<Map<String, ?>> rows) {
        List<CallbackSpec> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PushCallback.MAX_EVENTS) {
            List<Map<String, ?>> batch = rows.subList(from, Math.min(from + PushCallback.MAX_EVENTS, rows.size()));
            Message note = what.of(from + 1, from + batch.size(), rows.size());
            batches.add(callback().recipientsFrom(from).ofEvents(batch.size()).withMembers(note, batch::get));
        }
        return batches.toArray(CallbackSpec[]::new);
    }
}
