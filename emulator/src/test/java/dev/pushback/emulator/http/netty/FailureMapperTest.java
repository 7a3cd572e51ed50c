package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Failure;
import io.netty.channel.ChannelException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailureMapperTest {

    @Test
    void blamesThisMachineForWhatItLacks() {
        IOException none = new IOException("newSocketStream(..) failed with error(-24): Too many open files");
        assertThat(FailureMapper.ofConnecting(new ChannelException("no channel", none)))
                .isEqualTo(Failure.NO_SOCKET);
        assertThat(FailureMapper.ofConnecting(new BindException("Cannot assign requested address")))
                .isEqualTo(Failure.NO_SOCKET);
        assertThat(FailureMapper.ofConnecting(new ConnectException("Connection refused")))
                .isEqualTo(Failure.REFUSED);
    }
}
