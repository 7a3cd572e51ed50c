package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Members that the receiver does not know are refused. */
final class UnknownMembers implements CommonCause.Finder {

    /** What came to the page after its first version, or will. */
    private static final List<String> LATER_MEMBERS = List.of("DataId", "DeviceType", "NewMember");

    @Override
    public Optional<CommonCause> in(List<CaseResult> results) {
        List<Message> refused = LATER_MEMBERS.stream()
                .filter(member -> results.stream().anyMatch(one -> Shown.isTurnedAway(one) && sends(one, member)))
                .filter(member -> results.stream().noneMatch(one -> isTaken(one) && sends(one, member)))
                .map(Message::term)
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommonCause(
                        CauseMessage.UNKNOWN_MEMBERS.of(Message.joined(Plain.COMMA, refused)),
                        one -> Shown.isTurnedAway(one)
                                && LATER_MEMBERS.stream().anyMatch(member -> sends(one, member))));
    }

    private static boolean isTaken(CaseResult result) {
        return result.verdict() == Verdict.PASSED
                && result.shownAttempt() != null
                && Expectations.acknowledges(result.shownAttempt());
    }

    private static boolean sends(CaseResult result, String member) {
        return new String(Shown.body(result), StandardCharsets.UTF_8).contains("\"" + member + "\"");
    }
}
