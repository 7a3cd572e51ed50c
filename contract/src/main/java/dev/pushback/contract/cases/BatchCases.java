package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.acknowledges;
import static dev.pushback.contract.cases.Drafts.stored;
import static dev.pushback.contract.expect.StorageExpectations.nothingLost;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.DATA_ID;
import static dev.pushback.schema.rule.Rule.EVENTS_1_TO_100;
import static dev.pushback.schema.rule.Rule.EVENTS_MIX;
import static dev.pushback.schema.rule.Rule.NOTHING_IS_LOST;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** How many events, how mixed, how large. */
public final class BatchCases {

    private static final String LONG_TASK_ID = "batch_695610d8_5f5fe251_200000e87f01f12_cf7963dc_";

    private static final int PLATFORMS = Platform.values().length;
    private static final int STAGES = Stage.values().length;

    private BatchCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofReplies(), thatAreStored()).flatMap(List::stream).toList();
    }

    private static List<ContractCase> ofReplies() {
        return List.of(
                size("batch.two-events", 2, "a batch of 2 events").inChinese("确认 2 个事件的回调"),
                size("batch.fifty-events", 50, "a batch of 50 events").inChinese("确认 50 个事件的回调"),
                size("batch.ninety-nine-events", 99, "a batch of 99 events").inChinese("确认 99 个事件的回调"),
                size("batch.hundred-events", 100, "the largest batch, 100 events")
                        .inChinese("确认最大的一批，100 个事件"),
                acknowledges("batch.smallest-body", EVENTS_1_TO_100, "the smallest realistic body", smallest())
                        .inChinese("确认现实中最小的包体"),
                acknowledges(
                                "batch.largest-body",
                                EVENTS_1_TO_100,
                                "the largest realistic body, about 70 kB",
                                large(300))
                        .inChinese("确认现实中最大的包体，约 70 kB"),
                // A MUST: no page bounds ErrInfo, so this is a batch of 100 as documented, and a receiver that refuses
                // it
                // loses its events for good, however often they are sent.
                acknowledges("batch.over-100-kb", EVENTS_1_TO_100, "a body of over 100 kB", large(800))
                        .inChinese("确认超过 100 kB 的包体"),
                acknowledges(
                                "batch.mixed-types",
                                EVENTS_MIX,
                                "offline and online events in one batch",
                                mixed(BatchCases::ofType))
                        .inChinese("确认离线与在线推送事件混合的一批"),
                acknowledges(
                                "batch.mixed-tasks",
                                EVENTS_MIX,
                                "events of ten tasks in one batch",
                                mixed(BatchCases::ofTask).withOwnTaskIds())
                        .inChinese("确认来自十个任务的一批事件"),
                acknowledges(
                                "batch.mixed-platforms",
                                EVENTS_MIX,
                                "events of all platforms in one batch",
                                mixed(BatchCases::ofPlatform))
                        .inChinese("确认来自所有平台的一批事件"),
                acknowledges(
                                "batch.mixed-stages",
                                EVENTS_MIX,
                                "events of all stages in one batch",
                                mixed(BatchCases::ofStage).withBody(CaseMessage.TWO_TIMES.of(), BatchCases::atTwoTimes))
                        .inChinese("确认含所有阶段的一批事件"),
                acknowledges(
                                "batch.mixed-results",
                                EVENTS_MIX,
                                "successes and failures in one batch",
                                mixed(BatchCases::ofResult))
                        .inChinese("确认成功与失败混合的一批"),
                // One push has one DataId, however many it goes to.
                acknowledges(
                                "batch.one-data-id",
                                DATA_ID,
                                "events of ten recipients with the one DataId of their push",
                                withOneDataId())
                        .inChinese("确认共用其推送的同一 DataId 的十个接收者的事件"),
                acknowledges(
                                "batch.one-recipient",
                                EVENTS_MIX,
                                "events of several devices of one recipient",
                                callback()
                                        .ofEvents(PLATFORMS * STAGES)
                                        .withMembers(CaseMessage.MIXED.of(), BatchCases::ofDevice)
                                        .toOneRecipient())
                        .inChinese("确认同一接收者多台设备的事件"),
                acknowledges(
                                "batch.two-phones",
                                EVENTS_MIX,
                                "events of two phones of one maker, and of one that is online, of one recipient",
                                callback()
                                        .ofEvents(3)
                                        .withMembers(CaseMessage.TWO_PHONES.of(), BatchCases::ofPhone)
                                        .toOneRecipient())
                        .inChinese("确认同一接收者的两台同厂商手机及一台在线设备的事件"));
    }

    private static ContractCase size(String id, int events, String what) {
        return acknowledges(id, EVENTS_1_TO_100, what, callback().ofEvents(events));
    }

    private static CallbackSpec smallest() {
        return callback()
                .with("/Events/0/To_Account", "1")
                .with("/Events/0/TaskId", "657bf434_537529d8_2000005e80aa873_2780d131_9")
                .with("/Events/0/ErrInfo", "")
                .withOwnTaskIds();
    }

    /** 100 events with every member as long as it gets, and an ErrInfo of so many bytes each. */
    private static CallbackSpec large(int errInfoBytes) {
        return callback()
                .ofEvents(100)
                .withMembers(CaseMessage.LONG_MEMBERS.of(errInfoBytes), i -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("TaskId", LONG_TASK_ID + "386ba222");
                    members.put("DataId", String.format("%s%04x%04x", "d".repeat(56), errInfoBytes, i));
                    members.put("To_Account", String.format("379C2F0D-290D-47AE-94D1-9190%04X%04X", errInfoBytes, i));
                    members.put("DeviceType", 0);
                    members.put("ErrCode", 80300007);
                    members.put("ErrInfo", "e".repeat(errInfoBytes));
                    return members;
                })
                .withOwnTaskIds();
    }

    private static CallbackSpec mixed(IntFunction<Map<String, ?>> members) {
        return callback().ofEvents(30).withMembers(CaseMessage.MIXED.of(), members);
    }

    private static Map<String, ?> ofType(int i) {
        return i % 2 == 0 ? Map.of() : Map.of("EventType", 2, "PushPlatform", 0);
    }

    private static Map<String, ?> ofTask(int i) {
        return Map.of("TaskId", LONG_TASK_ID + "386ba22" + i % 10);
    }

    private static Map<String, ?> ofPlatform(int i) {
        return Map.of("PushPlatform", i % PLATFORMS);
    }

    private static Map<String, ?> ofStage(int i) {
        return Map.of("PushStage", i % 3 + 1);
    }

    /** Every second event a second earlier, when the push began: the time of one is not the time of all. */
    private static JsonText atTwoTimes(JsonText body) {
        return body.withEach(
                "/Events", (i, event) -> i % 2 == 0 ? event : event.with("/EventTime", event.at("/TaskTime")));
    }

    private static Map<String, ?> ofResult(int i) {
        return i % 2 == 0 ? Map.of() : Map.of("ErrCode", 410, "ErrInfo", "Unregistered");
    }

    /** No event comes twice: that is another case. */
    private static Map<String, ?> ofDevice(int i) {
        return Map.of("PushPlatform", i % PLATFORMS, "PushStage", i / PLATFORMS % STAGES + 1);
    }

    private static Map<String, ?> ofPhone(int i) {
        return switch (i) {
            case 0 -> Map.of("PushPlatform", 2);
            case 1 -> Map.of("PushPlatform", 2, "ErrCode", 410, "ErrInfo", "Unregistered");
            default -> Map.of("EventType", 2, "PushPlatform", 0);
        };
    }

    private static CallbackSpec withOneDataId() {
        return callback()
                .ofEvents(10)
                .withMembers(CaseMessage.ONE_DATA_ID.of(), i -> Map.of("DataId", "campaign-7f3a"));
    }

    /** What is stored, seen through a probe. */
    private static List<ContractCase> thatAreStored() {
        return List.of(
                stored("batch.all-stored", NOTHING_IS_LOST)
                        .titled("stores each of 100 events")
                        .inChinese("保存 100 个事件中的每一个")
                        .sends(callback().ofEvents(100))
                        .expects(nothingLost()),
                stored("batch.one-data-id-stored", NOTHING_IS_LOST)
                        .titled("stores the events of each of ten recipients who share the DataId of their push")
                        .inChinese("保存共用其推送的 DataId 的十个接收者各自的事件")
                        .sends(withOneDataId())
                        .expects(nothingLost()));
    }
}
