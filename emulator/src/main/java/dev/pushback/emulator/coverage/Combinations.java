package dev.pushback.emulator.coverage;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;

/** What can occur in callbacks of a kind, numbered from 0. Immutable, safe for several threads. */
public interface Combinations {

    /** The number of an event that is none of them. */
    int NONE = -1;

    /** How many there are. */
    int size();

    /** The vendor in a combination. */
    Platform platform(int id);

    /** The stage in a combination. */
    Stage stage(int id);

    /** The error code in a combination, 0 for success. */
    int errCode(int id);

    /** A combination in words. */
    String words(int id);

    /** The number of the combination that an event is, which may be anything; {@link #NONE} if it is none. */
    int id(JsonText event);

    /** The number of each event in a body, which may be anything; none for a body without events. */
    default int[] ids(byte[] body) {
        JsonText text;
        try {
            text = JsonText.parse(body);
        } catch (IllegalArgumentException notJson) {
            return new int[0];
        }
        int[] ids = new int[text.size("/Events")];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id(text.at("/Events/" + i));
        }
        return ids;
    }
}
