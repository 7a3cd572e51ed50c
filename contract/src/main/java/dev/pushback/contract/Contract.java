package dev.pushback.contract;

import dev.pushback.contract.cases.AppIdCases;
import dev.pushback.contract.cases.BatchCases;
import dev.pushback.contract.cases.EventCases;
import dev.pushback.contract.cases.ForwardCases;
import dev.pushback.contract.cases.HttpCases;
import dev.pushback.contract.cases.LoadCases;
import dev.pushback.contract.cases.MalformedCases;
import dev.pushback.contract.cases.OfflinePushCases;
import dev.pushback.contract.cases.RepeatCases;
import dev.pushback.contract.cases.ReplyCases;
import dev.pushback.contract.cases.SignatureCases;
import dev.pushback.contract.cases.TimeCases;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.schema.kind.CallbackKind;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in the order in which they are played: from the plainest to the roughest. */
public final class Contract {

    private static final List<ContractCase> CASES = Stream.of(
                    HttpCases.all(),
                    ReplyCases.all(),
                    TimeCases.all(),
                    AppIdCases.all(),
                    SignatureCases.all(),
                    EventCases.all(),
                    BatchCases.all(),
                    RepeatCases.all(),
                    ForwardCases.all(),
                    LoadCases.all(),
                    MalformedCases.all(),
                    OfflinePushCases.all())
            .flatMap(List::stream)
            .toList();

    private Contract() {}

    /** The id of the case that is special in this way; for traits that only one has. */
    public static String idOf(Trait trait) {
        return CASES.stream()
                .filter(one -> one.is(trait))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The cases of these kinds of callbacks. */
    public static List<ContractCase> cases(List<CallbackKind> kinds) {
        return CASES.stream().filter(one -> kinds.contains(one.kind())).toList();
    }

    /** Every case. */
    public static List<ContractCase> cases() {
        return CASES;
    }
}
