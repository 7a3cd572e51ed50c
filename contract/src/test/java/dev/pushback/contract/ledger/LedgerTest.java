package dev.pushback.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.probe.TaskRow;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    private static final String NO = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}";

    private final Ledger ledger = new Ledger(CallbackKind.all(), attempt -> true);
    private final Table table = new Table();

    @Test
    void everythingStoredAsSentIsKept() {
        send(
                OK,
                event("a").stage(1),
                event("a").stage(3),
                event("b").error("80300007", "Invalid token").with("DataId", "d"));
        table.add(event("a").stage(1), event("a").stage(3), event("b").error("80300007", "Invalid token"));
        StorageReport report = audit();
        assertThat(report.breaches()).isEmpty();
        assertThat(report)
                .extracting(StorageReport::owed, StorageReport::stored)
                .containsExactly(3, 3);
        assertThat(report.notShown()).as("of what was sent").containsExactly("DataId");
    }

    @Test
    void anAcknowledgedEventWithoutARowIsLost() {
        send(OK, event("a"), event("b"));
        table.add(event("a"));
        assertThat(kinds()).containsExactly("LOST b");
    }

    @Test
    void aBatchWithoutAnyRowIsRolledBack() {
        send(OK, event("a"));
        send(OK, event("b"), event("c"));
        table.add(event("a"));
        assertThat(kinds()).containsExactly("ROLLED_BACK b", "ROLLED_BACK c");
    }

    @Test
    void whatWasThereAndIsGoneWasForgotten() {
        send(OK, event("a"));
        table.add(event("a"));
        ledger.look(table);
        table.rows.clear();
        assertThat(kinds()).containsExactly("FORGOTTEN a");
    }

    @Test
    void aCutAccountIsTold() {
        send(OK, event("379C2F0D-290D-47AE-94D1-919058C39C77"));
        table.add(event("379C2F0D-290D-47AE-94D1-91905"));
        Breach breach = audit().breaches().get(0);
        assertThat(breach.kind()).isEqualTo(BreachKind.CUT);
        assertThat(breach.member()).isEqualTo("To_Account");
        assertThat(breach.storedValue()).isEqualTo("379C2F0D-290D-47AE-94D1-91905");
    }

    @Test
    void decodedTextsAreTold() {
        send(OK, event("a").error("1", "100%25 full"), event("b").error("1", "令牌无效"));
        table.add(event("a").error("1", "100% full"), event("b").error("1", "????"));
        assertThat(kinds()).containsExactly("DECODED a", "DECODED b");
    }

    @Test
    void anotherVendorIsTold() {
        send(OK, event("a").platform(3));
        table.add(event("a").platform(2));
        assertThat(kinds()).containsExactly("OTHER_VENDOR a");
    }

    @Test
    void aStageThatWasNeverSentIsTold() {
        send(OK, event("a").stage(3), event("b"), event("b").stage(3));
        table.add(event("a").stage(2), event("b"), event("b").stage(3));
        assertThat(kinds()).containsExactly("OTHER_STAGE a");
    }

    @Test
    void anotherZoneAndANumberThatDidNotFitAreTold() {
        send(
                OK,
                event("a").time("1700000000"),
                event("b").time("1700000000").error("80300007", "no"),
                event("c").time("1700000000").error("3", "no"));
        table.add(event("a").time("1700028800"), event("c").time("1700000000").error("3", "no"));
        table.add(event("b").time("1700000000").error("32767", "no"));
        assertThat(kinds()).containsExactly("OUT_OF_RANGE b", "TIME_SHIFTED a");
    }

    @Test
    void messagesAreAskedForAndOwedByTheirOwnIdentity() {
        send(OK, message("a"), message("b"), message("b").with("PushPlatform", "3"));
        table.add(message("a"), message("b"));
        assertThat(kinds()).containsExactly("LOST b");
        assertThat(audit().breaches().get(0).event().member("PushPlatform")).isEqualTo("3");
        assertThat(table.asked).contains(CallbackKind.OFFLINE_PUSH);
    }

    @Test
    void membersOfAMessageAreJudged() {
        send(OK, message("a").with("MsgSeq", "4294967295"));
        table.add(message("a").with("MsgSeq", "-1"));
        assertThat(kinds()).containsExactly("OUT_OF_RANGE a");
    }

    @Test
    void messagesOfWhichAProbeShowsNothingAreLeftOutAndNamed() {
        send(OK, message("a"));
        send(OK, event("b"));
        table.add(event("b"));
        table.knows = CallbackKind.ALL_MEMBER_PUSH;
        StorageReport report = audit();
        assertThat(report.breaches()).isEmpty();
        assertThat(report.leftOut()).containsExactly(CallbackKind.OFFLINE_PUSH);
        assertThat(report.isJudged()).isTrue();
    }

    @Test
    void nothingIsJudgedWhereAProbeKnowsNoneOfWhatWasSent() {
        send(OK, message("a"));
        table.knows = CallbackKind.ALL_MEMBER_PUSH;
        assertThat(audit().isProbeWrong()).isTrue();
    }

    @Test
    void membersOfTheFirstEventAreTold() {
        send(OK, event("a").error("410", "Unregistered"), event("b").error("1", "regid_invalid"));
        table.add(event("a").error("410", "Unregistered"), event("b").error("410", "Unregistered"));
        assertThat(kinds()).containsExactly("FROM_FIRST b");
    }

    @Test
    void aLateStageThatTakesThePlaceOfALaterOneIsTold() {
        send(OK, event("a").stage(3));
        send(OK, event("a").stage(1));
        table.add(event("a").stage(1));
        assertThat(kinds()).containsExactly("STAGE_WENT_BACK a");
    }

    @Test
    void oneRowADeviceThatGoesForwardIsKept() {
        send(OK, event("a").stage(1), event("a").stage(2), event("a").stage(3));
        table.add(event("a").stage(3));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aFailureUnderALaterStageIsNotForgivenWhereStagesHaveRowsOfTheirOwn() {
        send(
                OK,
                event("a").error("410", "Unregistered"),
                event("a").stage(3),
                event("b"),
                event("b").stage(2));
        table.add(event("a").stage(3), event("b"), event("b").stage(2));
        assertThat(kinds()).containsExactly("LOST a");
    }

    @Test
    void aRowTooManyIsDoubled() {
        send(OK, event("a"));
        send(OK, event("a"));
        table.add(event("a"), event("a"));
        StorageReport report = audit();
        assertThat(report.doubled()).isEqualTo(1);
        assertThat(report.owed()).isEqualTo(1);
    }

    @Test
    void ofAnEventThatIsToldTwiceWithOtherTextsAndTimesEitherMayStay() {
        send(OK, event("a").time("100"));
        send(OK, event("a").time("101").error("1", "regid_invalid"));
        table.add(event("a").time("100").error("1", "regid_invalid"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aStageThatCameAfterALaterOneMayBeLeftOut() {
        send(OK, event("b"), event("b").stage(2));
        send(OK, event("a").stage(3));
        send(OK, event("a").stage(1));
        table.add(event("b"), event("b").stage(2), event("a").stage(3));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aStageThatCameBeforeALaterOneMayNotWhereStagesHaveRowsOfTheirOwn() {
        send(OK, event("b"), event("b").stage(2));
        send(OK, event("a").stage(1));
        send(OK, event("a").stage(3));
        table.add(event("b"), event("b").stage(2), event("a").stage(3));
        assertThat(kinds()).containsExactly("LOST a");
    }

    @Test
    void whatIsWrongWithinMayBeStoredOrNot() {
        send(OK, event("a").with("PushStage", "\"1\""), event("b"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void numbersMayBeStoredInOtherForms() {
        send(OK, event("a").error("410", "Unregistered"));
        table.add(event("a").error("410.0", "Unregistered").with("PushPlatform", "1.00"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aProbeThatLooksAtNoTaskIsWrongItself() {
        send(OK, event("a"), event("b"));
        table.add(event("a"));
        table.ofAnyTask = true;
        assertThat(audit().isProbeWrong()).isTrue();
    }

    @Test
    void eventsThatDifferOnlyInWhatIsNotShownNeedOneRowAndMayHaveTwo() {
        send(OK, event("a").time("100"), event("a").time("101"));
        table.add(event("a").time(null));
        assertThat(kinds()).isEmpty();
        table.add(event("a").time(null));
        assertThat(kinds()).isEmpty();
        table.add(event("a").time(null));
        assertThat(kinds()).containsExactly("DOUBLED a");
    }

    @Test
    void refusedAndStoredIsTold() {
        send(NO, event("a"));
        table.add(event("a"));
        assertThat(kinds()).containsExactly("STORED_THOUGH_REFUSED a");
    }

    @Test
    void refusedAndLaterAcknowledgedIsOwed() {
        send(NO, event("a"));
        send(OK, event("a"));
        table.add(event("a"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatGotNoAnswerMayBeStoredOrNot() {
        send("crash", event("a"));
        assertThat(kinds()).isEmpty();
        table.add(event("a"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void timesMayBeStoredInOtherForms() {
        send(
                OK,
                event("a").time("1700000000"),
                event("b").time("1700000000"),
                event("c").time("1700000000"));
        table.add(event("a").time("1700000000000"), event("b").time("2023-11-14T22:13:20Z"));
        table.add(event("c").time("2023-11-14 22:13:20"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatIsStoredALittleLaterIsKept() {
        send(OK, event("a"));
        table.delay = 3;
        table.add(event("a"));
        assertThat(audit(Duration.ofSeconds(30)).breaches()).isEmpty();
    }

    @Test
    void theSmallestCallbackComesFirst() {
        send(OK, event("a"), event("b"), event("c"));
        send(OK, event("d"), event("e"));
        table.add(event("a"), event("c"), event("e"));
        assertThat(kinds()).containsExactly("LOST d", "LOST b");
    }

    private List<String> kinds() {
        return audit().breaches().stream()
                .map(one -> one.kind() + " " + one.event().account())
                .toList();
    }

    private StorageReport audit() {
        return audit(Duration.ZERO);
    }

    private StorageReport audit(Duration patience) {
        return ledger.audit(table, patience);
    }

    private void send(String reply, Event... events) {
        StringBuilder body = new StringBuilder("{\"Events\":[");
        for (int i = 0; i < events.length; i++) {
            body.append(i == 0 ? "" : ",").append(events[i].json());
        }
        HttpCall call = new HttpCall(
                "POST",
                URI.create("http://x/?CallbackCommand=" + events[0].kind().command()),
                List.of(),
                body.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        int status = reply.equals("crash") ? 500 : 200;
        HttpReply answer = new HttpReply(status, List.of(), reply.getBytes(StandardCharsets.UTF_8), true);
        ledger.write(new Attempt(call, Instant.EPOCH, Duration.ZERO, answer, null, Message.NONE));
    }

    private static Event event(String account) {
        return new Event(
                account,
                new TreeMap<>(Map.of(
                        "EventTime",
                        "100",
                        "EventType",
                        "1",
                        "PushPlatform",
                        "1",
                        "PushStage",
                        "1",
                        "ErrCode",
                        "0",
                        "ErrInfo",
                        "OK")));
    }

    private static Event message(String account) {
        return event(account)
                .with("From_Account", "sender")
                .with("MsgSeq", "1")
                .with("MsgRandom", "2")
                .with("MsgTime", "100");
    }

    /** An event under construction; numbers as text. */
    private record Event(String account, Map<String, String> members) {

        CallbackKind kind() {
            return members.containsKey("MsgSeq") ? CallbackKind.OFFLINE_PUSH : CallbackKind.ALL_MEMBER_PUSH;
        }

        Event with(String name, String value) {
            Map<String, String> more = new TreeMap<>(members);
            if (value == null) {
                more.remove(name);
            } else {
                more.put(name, value);
            }
            return new Event(account, more);
        }

        Event stage(int stage) {
            return with("PushStage", "" + stage);
        }

        Event platform(int platform) {
            return with("PushPlatform", "" + platform);
        }

        Event time(String time) {
            return with("EventTime", time);
        }

        Event error(String code, String info) {
            return with("ErrCode", code).with("ErrInfo", info);
        }

        String json() {
            StringBuilder json = new StringBuilder("{\"" + (kind() == CallbackKind.OFFLINE_PUSH ? "PushID" : "TaskId")
                    + "\":\"" + kind().command() + "\",\"To_Account\":\"" + account + "\"");
            members.forEach((name, value) ->
                    json.append(",\"" + name + "\":").append(Member.isText(name) ? "\"" + value + "\"" : value));
            return json.append("}").toString();
        }
    }

    /** A probe of a table that shows its rows after so many looks. */
    private static final class Table implements ReceiverProbe {
        private final List<TaskRow> rows = new ArrayList<>();
        private int delay;
        private boolean ofAnyTask;
        private CallbackKind knows;
        private final Map<TaskRow, CallbackKind> kinds = new IdentityHashMap<>();
        private final Set<CallbackKind> asked = new HashSet<>();

        void add(Event... events) {
            for (Event event : events) {
                TaskRow row = new TaskRow(event.account(), event.members());
                rows.add(row);
                kinds.put(row, event.kind());
            }
        }

        @Override
        public StoredState of(String taskId, String account) {
            return new StoredState(0, List.of());
        }

        @Override
        public List<TaskRow> ofPush(CallbackKind kind, String id, List<String> accounts) {
            asked.add(kind);
            boolean shows = ofAnyTask || id.equals(kind.command()) && (knows == null || knows == kind);
            return delay-- > 0 || !shows
                    ? List.of()
                    : rows.stream().filter(row -> kinds.get(row) == kind).toList();
        }
    }
}
