package dev.pushback.contract.report;

import dev.pushback.schema.text.Escape;
import java.util.stream.Collectors;

/** What is said of storage on the page: a line for each way in which something is wrong, opened to its facts. */
final class HtmlStorage {

    private final StorageSection storage;
    private final Wording wording;

    private HtmlStorage(StorageSection storage, Wording wording) {
        this.storage = storage;
        this.wording = wording;
    }

    static String of(StorageSection storage, Wording wording) {
        return storage.findings().isEmpty() ? "" : new HtmlStorage(storage, wording).section();
    }

    private String section() {
        return "<section class=\"storage\">\n"
                + storage.findings().stream().map(this::details).collect(Collectors.joining()) + "</section>\n";
    }

    private String details(StorageFinding found) {
        return "<details class=\"case " + storage.verdict().id() + "\" id=\"" + Escape.html(found.id())
                + "\" open>\n<summary><span class=\"pill\">" + Escape.html(wording.word(storage.verdict()))
                + "</span><span class=\"id\">" + Escape.html(found.id()) + "</span><span class=\"title\">"
                + Escape.html(wording.text("storage.sentence", found.title())) + "</span><span class=\"ms\">"
                + Escape.html(wording.count(found)) + "</span></summary>\n<div class=\"body\">\n<dl>"
                + FactSheet.facts(found).entrySet().stream()
                        .map(fact -> fact(fact.getKey(), Escape.html(Escape.terminal(fact.getValue()))))
                        .collect(Collectors.joining())
                + "</dl>\n</div></details>\n";
    }

    private String fact(String name, String html) {
        return "<dt>" + Escape.html(wording.text("fact." + name)) + "</dt><dd class=\"" + name + "\">"
                + (name.equals("again") ? "<code>" + html + "</code>" : html) + "</dd>\n";
    }
}
