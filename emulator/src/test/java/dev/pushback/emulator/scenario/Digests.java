package dev.pushback.emulator.scenario;

import dev.pushback.emulator.traffic.Scenarios;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Digests of what is sent, here or in a Java machine of its own. */
public final class Digests {

    private Digests() {}

    /** The SHA-256 of the first callbacks, a newline behind each. */
    public static String of(ScenarioOptions options, int callbacks) {
        MessageDigest digest = sha256();
        Scenario scenario = Scenarios.open(options);
        Batch batch = new Batch();
        for (int i = 0; i < callbacks && scenario.next(batch); i++) {
            digest.update(batch.array(), 0, batch.length());
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A kind of traffic by its name and seed. */
    public static ScenarioOptions options(String kind, long seed) {
        return ScenarioOptions.builder()
                .kind(ScenarioKind.valueOf(kind))
                .seed(seed)
                .build();
    }

    /** Prints the digests of {@code KIND:SEED:CALLBACKS} each, one a line. */
    public static void main(String... wanted) {
        Stream.of(wanted).map(each -> each.split(":")).forEach(each -> {
            ScenarioOptions options = options(each[0], Long.parseLong(each[1]));
            System.out.println(of(options, Integer.parseInt(each[2])));
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
