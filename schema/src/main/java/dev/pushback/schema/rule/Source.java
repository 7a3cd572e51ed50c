package dev.pushback.schema.rule;

import org.apiguardian.api.API;

/** A page that facts come from. */
@API(status = API.Status.STABLE)
public enum Source {
    /** The page that Pushback is about. */
    PUSH_CALLBACK("All Users / Tags / UserID Push Callback", "1047/67551", "2025-10-27"),
    /** What all of Tencent Chat's callbacks share. */
    WEBHOOK_OVERVIEW("Webhook Overview", "1047/34354", "2024-08-09"),
    /** How callbacks are switched on and secured, in Chinese. */
    CALLBACK_CONFIGURATION("Callback Configuration (zh)", "269/32431", "2025-07-09"),
    /** How a callback URL may look. */
    WEBHOOK_CONFIGURATION("Webhook Configuration", "1047/34520", "2024-10-09"),
    /** The sibling page for pushes of chat messages. */
    OTHER_PUSH_CALLBACK("Other Push Callbacks", "1047/67552", "2025-02-28"),
    /** The API that pushes to a list of users. */
    BATCH_PUSH("Push to UserIDs", "1047/67553", "2025-10-27"),
    /** What an account's id may be. */
    ACCOUNTS("Account Import", "1047/34953", "undated copy"),
    /** Tencent's and the vendors' error codes. */
    ERROR_CODES("Push Error Codes", "1047/74196", "2026-03-10"),
    /** JSON itself. */
    RFC_8259("The JavaScript Object Notation (JSON) Data Interchange Format", "RFC 8259", "2017-12"),
    /** HTTP itself. */
    RFC_9110("HTTP Semantics", "RFC 9110", "2022-06"),
    /** Values and mistakes seen in public receivers, none of Tencent's making. */
    PUBLIC_RECEIVERS("Receivers in public code", "read for Pushback", "2026-11-22");

    private final String title;
    private final String reference;
    private final String date;

    Source(String title, String reference, String date) {
        this.title = title;
        this.reference = reference;
        this.date = date;
    }

    /** The page's title. */
    public String title() {
        return title;
    }

    /** Tencent's document number, or the standard's. */
    public String reference() {
        return reference;
    }

    /** The day of the copy that was read, as precise as it is known. */
    public String date() {
        return date;
    }

    /** Where to read it, empty for what is on no page. */
    public String url() {
        if (reference.startsWith("1047/")) {
            return "https://www.tencentcloud.com/document/product/" + reference;
        }
        if (reference.startsWith("269/")) {
            return "https://cloud.tencent.com/document/product/" + reference;
        }
        return reference.startsWith("RFC ") ? "https://www.rfc-editor.org/rfc/rfc" + reference.substring(4) : "";
    }
}
