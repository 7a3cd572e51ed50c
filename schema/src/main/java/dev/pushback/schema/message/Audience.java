package dev.pushback.schema.message;

import org.apiguardian.api.API;

/** Who reads a message: the same option has a flag on the command line and a method in JUnit. */
@API(status = API.Status.STABLE)
public interface Audience {

    /** Who typed a command. */
    Audience COMMAND_LINE = flag -> flag;

    /**
     * What an option is called here.
     *
     * @param flag as it is typed on the command line, such as {@code --token-file F}
     */
    String flag(String flag);

    /** What stands behind a key whose words are others for this reader, such as {@code .junit}; empty if there is none. */
    default String suffix() {
        return "";
    }
}
