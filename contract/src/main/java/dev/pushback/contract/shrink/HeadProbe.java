package dev.pushback.contract.shrink;

import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds out which parameter of the query matters, and whether what an event holds matters only beside it. */
final class HeadProbe {

    private static final Set<String> OF_THE_SIGNATURE = Set.of(CallbackQuery.REQUEST_TIME, CallbackQuery.SIGN);

    /** What may come as well, and is left out otherwise. */
    private static final Map<String, String> OPTIONAL =
            Map.of(CallbackQuery.CLIENT_IP, "203.0.113.7", CallbackQuery.OPT_PLATFORM, "RESTAPI");

    private final Trials trials;

    HeadProbe(Trials trials) {
        this.trials = trials;
    }

    /** What it is about a head under which a plain event fails too; empty if it is no parameter, or several. */
    Optional<Message> explain(boolean refuses) {
        Material material = trials.material();
        Map<String, Object> own = query(material.call());
        Map<String, Object> plain = query(CallbackSpec.callback().in(material.scene()));
        Optional<String> decisive = different(own, plain).stream()
                .filter(name -> sendPlain(head -> put(head, name, plain.get(name))) == Answer.ACKNOWLEDGED)
                .findFirst();
        return decisive.map(name -> told(material, name, own, plain, refuses));
    }

    private Message told(
            Material material, String name, Map<String, Object> own, Map<String, Object> plain, boolean refuses) {
        Message parameter = Phrases.member(name, own);
        return beside(material)
                .map(events -> (refuses ? ShrinkMessage.REFUSES : ShrinkMessage.FAILS_ON)
                        .of(ShrinkMessage.BESIDE_QUERY.of(events.message(), parameter, events.acknowledgedOnes())))
                .orElseGet(() -> ShrinkMessage.HEAD_MATTERS.of(parameter, Phrases.member(name, plain)));
    }

    /** The cause, with what else in the query would have it acknowledged. */
    Cause refine(Cause cause) {
        Map<String, Object> own = query(trials.material().call());
        List<String> missing = OPTIONAL.keySet().stream()
                .filter(name -> !own.containsKey(name))
                .sorted()
                .toList();
        if (!cause.isOfOne() || missing.isEmpty() || send(cause, missing) != Answer.ACKNOWLEDGED) {
            return cause;
        }
        List<String> enough = missing.stream()
                .filter(name -> send(cause, List.of(name)) == Answer.ACKNOWLEDGED)
                .findFirst()
                .map(List::of)
                .orElse(missing);
        return cause.told(ShrinkMessage.TAKEN_BESIDE.of(
                cause.message(),
                Message.joined(Plain.AND, enough.stream().map(Message::term).toList())));
    }

    private Answer send(Cause cause, List<String> parameters) {
        return trials.under(head -> {
                    CallbackSpec more = head;
                    for (String name : parameters) {
                        more = more.query(name, OPTIONAL.get(name));
                    }
                    return more;
                })
                .send(batch -> batch.only(cause.events()));
    }

    /** What of a plain event fails beside this head only; empty if nothing that was tried is acknowledged. */
    private Optional<Variation> beside(Material material) {
        CandidateBatch plain = material.failing().with(material.plain(1));
        Map<String, Object> event = plain.events().get(0);
        OtherValues others = new OtherValues(plain, material.scene().kind());
        return event.keySet().stream()
                .filter(name -> !others.of(name, event).isEmpty())
                .map(name -> varied(name, event, others))
                .filter(one -> !one.acknowledged().isEmpty())
                .findFirst();
    }

    private Variation varied(String name, Map<String, Object> plain, OtherValues others) {
        List<Object> refused = new ArrayList<>();
        List<Object> acknowledged = new ArrayList<>();
        for (Object value : others.of(name, plain)) {
            Answer answer = trials.sendMade(material -> {
                Map<String, Object> event =
                        new LinkedHashMap<>(material.plain(1).get(0));
                event.put(name, value);
                return material.failing().with(List.of(event));
            });
            if (answer != Answer.UNKNOWN) {
                (answer == Answer.ACKNOWLEDGED ? acknowledged : refused).add(value);
            }
        }
        return new Variation(name, plain.get(name), null, refused, acknowledged);
    }

    private Answer sendPlain(Trials.Head head) {
        return trials.under(head).sendMade(material -> material.failing().with(material.plain(1)));
    }

    private static CallbackSpec put(CallbackSpec head, String name, Object value) {
        return value == null ? head.withoutQuery(name) : head.query(name, value.toString());
    }

    private static List<String> different(Map<String, Object> own, Map<String, Object> plain) {
        Set<String> names = new LinkedHashSet<>(own.keySet());
        names.addAll(plain.keySet());
        return names.stream()
                .filter(name -> !OF_THE_SIGNATURE.contains(name))
                .filter(name -> !Objects.equals(own.get(name), plain.get(name)))
                .toList();
    }

    private static Map<String, Object> query(HttpCall call) {
        Map<String, Object> query = new LinkedHashMap<>();
        String raw = Objects.requireNonNullElse(call.uri().getRawQuery(), "");
        for (String parameter : raw.split("&")) {
            String[] parts = parameter.split("=", 2);
            query.put(text(parts[0]), parts.length < 2 ? "" : text(parts[1]));
        }
        return query;
    }

    /** What is no text, as a case may send it, stays as it is. */
    private static String text(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }
}
