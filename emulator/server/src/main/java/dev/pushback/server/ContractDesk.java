package dev.pushback.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.ContractCheck.CaseVerdict;
import dev.pushback.server.ContractCheck.Words;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contract as the page runs it: one run at a time, its verdicts told as they fall. Safe for any number of threads. */
final class ContractDesk {

    private static final ContractCheck.Outcome BROKEN_OFF =
            new ContractCheck.Outcome("unreachable", Words.NONE, Map.of());

    private final ContractCheck check;
    private final Feed feed;
    private final List<CaseVerdict> verdicts = new ArrayList<>();
    private String state;
    private ContractCheck.Outcome outcome;

    /** @param check {@code null} if none was handed in */
    ContractDesk(ContractCheck check, Feed feed) {
        this.check = check;
        this.feed = feed;
        this.state = check == null ? "absent" : "idle";
    }

    /** Starts a run of its own thread; whether there was none under way, and there is one to play. */
    synchronized boolean start() {
        if (check == null || state.equals("running")) {
            return false;
        }
        state = "running";
        verdicts.clear();
        outcome = null;
        publish();
        Thread thread = new Thread(this::play, "pushback-contract");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** How far it is, with every verdict so far. */
    synchronized ObjectNode json() {
        ObjectNode json = summary();
        ArrayNode all = json.putArray("verdicts");
        verdicts.forEach(one -> all.add(json(one)));
        return json;
    }

    private void play() {
        ContractCheck.Outcome result = BROKEN_OFF;
        try {
            result = check.play(this::fell);
        } finally {
            ended(result);
        }
    }

    private synchronized void fell(CaseVerdict one) {
        verdicts.add(one);
        feed.publishNow("case", () -> json(one));
    }

    private synchronized void ended(ContractCheck.Outcome result) {
        state = "ended";
        outcome = result;
        publish();
    }

    private void publish() {
        feed.publishNow("contract", this::summary);
    }

    private ObjectNode summary() {
        ObjectNode json = Views.object().put("state", state);
        json.put("cases", check == null ? 0 : check.cases()).put("done", verdicts.size());
        if (outcome != null) {
            json.put("verdict", outcome.verdict());
            json.set("headline", json(outcome.headline()));
            ObjectNode counts = json.putObject("counts");
            outcome.counts().forEach(counts::put);
        }
        return json;
    }

    private static ObjectNode json(CaseVerdict one) {
        ObjectNode json =
                Views.object().put("id", one.id()).put("level", one.level()).put("verdict", one.verdict());
        json.set("source", json(one.source()));
        json.set("title", json(one.title()));
        json.set("reason", json(one.reason()));
        json.set("expected", json(one.expected()));
        json.set("actual", json(one.actual()));
        json.set("remedy", json(one.remedy()));
        return json;
    }

    private static ObjectNode json(Words words) {
        return Views.object().put("en", words.en()).put("zh", words.zh());
    }
}
