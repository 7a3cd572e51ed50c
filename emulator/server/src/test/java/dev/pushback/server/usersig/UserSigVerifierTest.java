package dev.pushback.server.usersig;

import static dev.pushback.server.usersig.UserSigFault.EXPIRED;
import static dev.pushback.server.usersig.UserSigFault.FORGED;
import static dev.pushback.server.usersig.UserSigFault.MALFORMED;
import static dev.pushback.server.usersig.UserSigFault.MISSING;
import static dev.pushback.server.usersig.UserSigFault.OTHER_APP;
import static dev.pushback.server.usersig.UserSigFault.OTHER_IDENTIFIER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tencentyun.TLSSigAPIv2;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSigVerifierTest {

    private static final long APP = 1400187352;
    private static final String KEY = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
    private static final Instant ISSUED = Instant.ofEpochSecond(1700000000);

    private final UserSigVerifier verifier = at(ISSUED.plusSeconds(60));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eJwtjE0LgkAURf-L2xY6an4NuAlbBC3CDKmdMOPwinkN4yRB9N8b1Lu751zuF9rTJZikBQ5xwGA7dxSSHA44415oJByd7d3LroNRPHtjUACPdoxFRZ6k8WLkx6CVwIvMiwU51B5EOVuzXqDy54NzTYjiei7Dg97QQ1InunR-bzFTSd3Q9Fb1jabyWKsKfn-UETR2",
                "eAEBrwBQ-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoiYWRtaW5pc3RyYXRvciIsIlRMUy5zZGthcHBpZCI6MTQwMDE4NzM1MiwiVExTLmV4cGlyZSI6ODY0MDAsIlRMUy50aW1lIjoxNzAwMDAwMDAwLCJUTFMuc2lnIjoiZnR0Ui9pZFVQOS9FbStuamVuV2RXNUJaVGk2ZzNEUm52dWdEWW52OUlEZz0ifQoIoDSA"
            })
    void takesPackedAndUnpackedFormsInEitherOrder(String sig) {
        assertThat(verifier.check(sig, "administrator")).isEmpty();
    }

    @Test
    void takesWhatTencentsJavaLibrarySigns() {
        for (String identifier : new String[] {"administrator", "管理员", "a*b-c_d"}) {
            String sig = new TLSSigAPIv2(APP, KEY).genUserSig(identifier, 86400);
            assertThat(new UserSigVerifier(KEY, APP, Clock.systemUTC()).check(sig, identifier))
                    .as(identifier)
                    .isEmpty();
        }
    }

    @Test
    void takesAUserBuffer() {
        byte[] buffer = Base64.getDecoder().decode("AQID");
        String sig = new TLSSigAPIv2(APP, KEY).genPrivateMapKeyWithStringRoomID("admin", 3600, "room", 255);
        UserSig read = UserSig.parse(sig);
        assertThat(buffer).hasSize(3);
        assertThat(read.userBuffer()).isNotNull();
        assertThat(new UserSigVerifier(KEY, APP, Clock.systemUTC()).check(sig, "admin"))
                .isEmpty();
    }

    @Test
    void tellsEachFaultFromTheOthers() throws IOException {
        String sig = sig("\"admin\"", APP, 1700000000, 100, "LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4=");
        assertThat(fault(verifier, null, "admin")).isEqualTo(MISSING);
        assertThat(fault(verifier, " ", "admin")).isEqualTo(MISSING);
        assertThat(fault(verifier, sig, "admin")).isEqualTo(FORGED);
        assertThat(fault(verifier, sig, "other")).isEqualTo(OTHER_IDENTIFIER);
        assertThat(fault(at(ISSUED.plusSeconds(101)), sig, "admin")).isEqualTo(EXPIRED);
        assertThat(fault(at(ISSUED.plusSeconds(100)), sig, "admin")).isEqualTo(FORGED);
        assertThat(fault(new UserSigVerifier(KEY, APP + 1, Clock.systemUTC()), sig, "admin"))
                .isEqualTo(OTHER_APP);
    }

    @Test
    void saysAtWhichLayerAUserSigCantBeRead() throws IOException {
        assertThat(reason("%%%")).contains("not base64");
        assertThat(reason("bm90IHpsaWI_")).contains("not zlib");
        assertThat(reason(pack("no json"))).contains("not a JSON object");
        assertThat(reason(pack("{\"TLS.identifier\":7}"))).contains("TLS.identifier");
        assertThat(reason(pack("{\"TLS.identifier\":\"a\",\"TLS.sdkappid\":\"1\"}")))
                .contains("TLS.sdkappid");
        assertThat(reason(pack(" ".repeat(200_000)))).contains("do not end");
    }

    @Test
    void aTimeOfIssueToComeIsNoFault() {
        String sig = new TLSSigAPIv2(APP, KEY).genUserSig("admin", 86400);
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        assertThat(new UserSigVerifier(KEY, APP, behind).check(sig, "admin")).isEmpty();
    }

    @Test
    void withoutAKeyAllButTheSignatureIsChecked() throws IOException {
        UserSigVerifier keyless = new UserSigVerifier(null, APP, Clock.fixed(ISSUED, ZoneOffset.UTC));
        String sig = sig("\"admin\"", APP, 1700000000, 100, "none");
        assertThat(keyless.check(sig, "admin")).isEmpty();
        assertThat(fault(keyless, sig, "other")).isEqualTo(OTHER_IDENTIFIER);
    }

    private String reason(String sig) {
        UserSigVerdict verdict = verifier.check(sig, "admin").orElseThrow();
        assertThat(verdict.fault()).isEqualTo(MALFORMED);
        return verdict.actual().toString();
    }

    private static UserSigFault fault(UserSigVerifier verifier, String sig, String identifier) {
        return verifier.check(sig, identifier).orElseThrow().fault();
    }

    private static UserSigVerifier at(Instant now) {
        return new UserSigVerifier(KEY, APP, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String sig(String identifier, long app, long time, long expire, String signature)
            throws IOException {
        return pack("{\"TLS.sig\":\"" + signature + "\",\"TLS.time\":" + time + ",\"TLS.expire\":" + expire
                + ",\"TLS.sdkappid\":" + app + ",\"TLS.identifier\":" + identifier + ",\"TLS.ver\":\"2.0\"}");
    }

    private static String pack(String json) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(packed)) {
            zlib.write(json.getBytes(UTF_8));
        }
        return Base64.getEncoder()
                .encodeToString(packed.toByteArray())
                .replace('+', '*')
                .replace('/', '-')
                .replace('=', '_');
    }
}
