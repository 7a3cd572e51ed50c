package dev.pushback.emulator.coverage;

import dev.pushback.schema.json.JsonText;

/** What can occur in callbacks of a kind, numbered from 0. Immutable, safe for several threads. */
public interface Combinations {

    /** The number of an event that is none of them. */
    int NONE = -1;

    /** How many there are. */
    int size();

    /** What the events of a combination say. */
    Shape shape(int id);

    /** A combination by the values of its members, which are the same in every language. */
    default String words(int id) {
        return shape(id).toString();
    }

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
