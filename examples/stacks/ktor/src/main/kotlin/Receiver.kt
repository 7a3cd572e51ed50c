@file:JvmName("Receiver")

package receiver

import io.ktor.http.HttpStatusCode
import io.ktor.serialization.kotlinx.json.DefaultJson
import io.ktor.serialization.kotlinx.json.json
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.plugins.contentnegotiation.ContentNegotiation
import io.ktor.server.request.receive
import io.ktor.server.request.receiveText
import io.ktor.server.response.respond
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json

@Serializable
data class Batch(val Events: List<Event>? = null)

@Serializable
data class Event(
    val EventType: Int? = null,
    val TaskId: String? = null,
    val To_Account: String? = null,
    val PushPlatform: Int? = null,
    val PushStage: Int? = null,
    val ErrCode: Long? = null,
    val ErrInfo: String? = null,
)

@Serializable
data class Reply(val ActionStatus: String = "OK", val ErrorInfo: String = "", val ErrorCode: Int = 0)

// By default each member that the class lacks is a 400. On DefaultJson: on a plain Json a reply of defaults is {}.
// was: val lenient = DefaultJson
val lenient = Json(DefaultJson) { ignoreUnknownKeys = true } // the change

fun main() {
    embeddedServer(Netty, port = System.getenv("PORT")?.toInt() ?: 8080, host = "127.0.0.1") {
        install(ContentNegotiation) { json(lenient) }
        routing {
            post("/callback") {
                // A body that is not called application/json never comes to a typed receive.
                // was: val batch = call.receive<Batch>()
                val batch = try { lenient.decodeFromString<Batch>(call.receiveText()) } catch (problem: SerializationException) { null } // the change
                val query = call.request.queryParameters
                val right = query.getAll("SdkAppid") == listOf("1400187352") && batch != null &&
                    (query["CallbackCommand"] != "Push.AllMemberPush" || batch.Events?.size in 1..100)
                if (right) call.respond(Reply()) else call.respond(HttpStatusCode.BadRequest, Reply("FAILURE", "not a callback of ours", 1))
            }
        }
    }.start(wait = true)
}
