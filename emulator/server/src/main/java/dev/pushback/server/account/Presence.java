package dev.pushback.server.account;

import org.apiguardian.api.API;

/** Whether a device is connected when a push comes; the word is that of the users file. */
@API(status = API.Status.STABLE)
public enum Presence {
    /** Not connected: only the vendor's channel reaches it. */
    OFFLINE("no"),
    /** Connected, with the app in front: it gets the online message. */
    FOREGROUND("foreground"),
    /** Connected, with the app behind others: it gets both, which Tencent counts as two. */
    BACKGROUND("background");

    private final String word;

    Presence(String word) {
        this.word = word;
    }

    /** How the users file writes it. */
    public String word() {
        return word;
    }
}
