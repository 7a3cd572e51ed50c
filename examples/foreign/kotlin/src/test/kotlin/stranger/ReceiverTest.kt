package stranger

import com.sun.net.httpserver.HttpServer
import dev.pushback.contract.junit.DeliveryAssert.assertThat
import dev.pushback.contract.junit.PushbackExtension
import dev.pushback.emulator.PushEmulator
import dev.pushback.schema.Platform
import dev.pushback.schema.Stage
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.extension.RegisterExtension

/** In Kotlin, of a receiver that acknowledges whatever comes. */
class ReceiverTest {

    @TestFactory
    fun keepsTheContract() = pushback.contract()

    @Test
    fun takesAPush(emulator: PushEmulator) {
        assertThat(emulator.send { it.task("t1").recipients(50).platform(Platform.HUAWEI).upTo(Stage.CLICKED) })
            .isAcknowledged()
            .hasEvents(150)
    }

    companion object {
        private val ok = """{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}""".toByteArray()
        private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)

        @JvmField
        @RegisterExtension
        val pushback: PushbackExtension = PushbackExtension
            .target { URI("http://127.0.0.1:${server.address.port}/callback") }
            .noAuth()
            .only("repeat", "forward")

        @JvmStatic
        @BeforeAll
        fun start() {
            server.createContext("/callback") { exchange ->
                exchange.use {
                    it.requestBody.readAllBytes()
                    it.responseHeaders.set("Content-Type", "application/json")
                    it.sendResponseHeaders(200, ok.size.toLong())
                    it.responseBody.write(ok)
                }
            }
            server.start()
        }

        @JvmStatic
        @AfterAll
        fun stop() = server.stop(0)
    }
}
