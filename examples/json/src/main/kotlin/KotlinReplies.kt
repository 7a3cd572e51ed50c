package json

import com.fasterxml.jackson.annotation.JsonProperty

/** Both Jacksons write this right. */
class KotlinReply(
    @get:JsonProperty("ActionStatus") val actionStatus: String = "OK",
    @get:JsonProperty("ErrorInfo") val errorInfo: String = "",
    @get:JsonProperty("ErrorCode") val errorCode: Int = 0,
)

/** Jackson 3 writes this right too. */
class PlainKotlinReply(val ActionStatus: String = "OK", val ErrorInfo: String = "", val ErrorCode: Int = 0)
