package dev.pushback.emulator.http;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandler;

/** TLS for the connections of a {@link LoadClient}. */
final class LoadTls {
    LoadTls(TransportOptions.Tls options, Origin origin) {}

    ChannelHandler handler(ByteBufAllocator allocator) {
        throw new UnsupportedOperationException();
    }
}
