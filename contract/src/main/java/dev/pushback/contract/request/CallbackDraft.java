package dev.pushback.contract.request;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.kind.EventMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request under construction, for one scene: the valid base until it is bent. */
final class CallbackDraft {

    final CaseContext scene;
    final List<Header> headers = new ArrayList<>();
    final List<Map.Entry<String, String>> query = new ArrayList<>();
    String method = "POST";
    Signature signature;
    JsonText json;
    byte[] raw;

    CallbackDraft(CaseContext scene, int first, int events) {
        this.scene = scene;
        signature = scene.token() == null
                ? null
                : Signature.of(scene.token(), scene.clock().instant());
        query.addAll(new CallbackQuery(scene.sdkAppId(), scene.kind().command(), signature)
                .parameters()
                .entrySet());
        headers.add(new Header("Content-Type", "application/json"));
        headers.addAll(scene.headers());
        json = BaseEvents.body(scene, first, events);
    }

    HttpCall call() {
        byte[] body = raw != null ? raw : json.bytes();
        return new HttpCall(method, scene.url().with(query), headers, body);
    }

    /** Puts a value in place of a query parameter's, or adds the parameter. */
    void set(String name, String value) {
        for (int i = 0; i < query.size(); i++) {
            if (query.get(i).getKey().equals(name)) {
                query.set(i, Map.entry(name, value));
                return;
            }
        }
        query.add(Map.entry(name, value));
    }

    /** Where in an event its first member of this role is. */
    String pointerTo(EventMember.Role role) {
        return "/" + scene.kind().named(role).get(0);
    }

    /** Bends each event by itself, which costs less than to bend the whole body as often. */
    void eachEvent(EventChange change) {
        json = json.withEach("/Events", change::apply);
    }

    /** Makes another event of one. */
    @FunctionalInterface
    interface EventChange {
        JsonText apply(int index, JsonText event);
    }
}
