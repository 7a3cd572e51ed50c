package json;

import static json.Wire.told;

import com.cedarsoftware.io.JsonIo;
import com.cedarsoftware.io.WriteOptionsBuilder;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.runtime.Settings;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jr.ob.JSON;
import com.google.gson.Gson;
import com.jsoniter.JsonIterator;
import com.jsoniter.output.JsonStream;
import com.owlike.genson.Genson;
import com.squareup.moshi.Moshi;
import flexjson.JSONDeserializer;
import flexjson.JSONSerializer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jakarta.json.bind.Jsonb;
import jodd.json.JsonParser;
import jodd.json.JsonSerializer;
import json.Wire.Batch;
import json.Wire.NamedBatch;
import json.Wire.NamedReply;
import json.Wire.OpenBatch;
import json.Wire.OpenReply;
import json.Wire.Reply;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONValue;
import org.noear.snack.ONode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a callback and writes its reply with each JSON library, by what the guide says mends its names. */
public final class Mended {

    private static final String CALLBACK =
            """
            {"CallbackCommand":"Push.AllMemberPush","Events":[
            {"TaskId":"t1","To_Account":"u1","ErrCode":0,"ErrInfo":"","DeviceType":2,"TaskTime":1557481127,"DataId":"d1"},
            {"TaskId":"t1","To_Account":"u2","ErrCode":80300007000,"ErrInfo":"失败"}]}""";
    private static final String READ = "[u1 0 '' 2, u2 80300007000 '失败' null]";
    private static final String REPLY = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private static int broken;

    private Mended() {}

    public static void main(String[] args) throws Exception {
        System.out.println("| library | mended by | callback | reply |\n|---|---|---|---|");
        jackson();
        jsonb();
        alibaba();
        records();
        openFields();
        maps();
        System.exit(broken == 0 ? 0 : 1);
    }

    private static void jackson() throws Exception {
        JsonMapper three = new JsonMapper();
        row("Jackson 3.1.4", "a record with Integer and Long", () -> told(three.readValue(CALLBACK, Batch.class)), () ->
                three.writeValueAsString(Reply.ok()));
        ObjectMapper two = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        row("Jackson 2.20.1", "a record, unknown members allowed", () -> told(two.readValue(CALLBACK, Batch.class)), () ->
                two.writeValueAsString(Reply.ok()));
        row("Jackson 2.20.1", "@JsonProperty on fields in lower case", () ->
                told(two.readValue(CALLBACK, NamedBatch.class).getEvents()), () -> two.writeValueAsString(new NamedReply()));
        row("Kotlin on Jackson 3.1.4", "no annotation", () -> told(three.readValue(CALLBACK, Batch.class)), () ->
                three.writeValueAsString(new PlainKotlinReply("OK", "", 0)));
        row("Kotlin on Jackson 3.1.4", "@get:JsonProperty", () -> told(three.readValue(CALLBACK, Batch.class)), () ->
                three.writeValueAsString(new KotlinReply("OK", "", 0)));
        row("Kotlin on Jackson 2.20.1", "@get:JsonProperty", () -> told(two.readValue(CALLBACK, Batch.class)), () ->
                two.writeValueAsString(new KotlinReply("OK", "", 0)));
        row("jackson-jr 2.20.1", "a record with Integer and Long", () -> told(JSON.std.beanFrom(Batch.class, CALLBACK)), () ->
                JSON.std.asString(Reply.ok()));
    }

    private static void jsonb() throws Exception {
        Jsonb yasson = new org.eclipse.yasson.JsonBindingProvider().create().build();
        row("Yasson 3.0.4", "a public record", () -> told(yasson.fromJson(CALLBACK, Batch.class)), () -> yasson.toJson(Reply.ok()));
        row("Yasson 3.0.4", "public fields", () -> told(yasson.fromJson(CALLBACK, OpenBatch.class)), () ->
                yasson.toJson(new OpenReply()));
        Jsonb johnzon = new org.apache.johnzon.jsonb.JohnzonProvider().create().build();
        row("Johnzon 2.0.2", "a record", () -> told(johnzon.fromJson(CALLBACK, Batch.class)), () ->
                johnzon.toJson(Reply.ok()));
        row("Johnzon 2.0.2", "public fields", () -> told(johnzon.fromJson(CALLBACK, OpenBatch.class)), () ->
                johnzon.toJson(new OpenReply()));
    }

    private static void alibaba() {
        row("fastjson2 2.0.60", "a record", () ->
                told(com.alibaba.fastjson2.JSON.parseObject(CALLBACK, Batch.class)), () ->
                com.alibaba.fastjson2.JSON.toJSONString(Reply.ok()));
        row("fastjson2 2.0.60", "public fields", () ->
                told(com.alibaba.fastjson2.JSON.parseObject(CALLBACK, OpenBatch.class)), () ->
                com.alibaba.fastjson2.JSON.toJSONString(new OpenReply()));
        row("fastjson 1.2.83", "public fields", () ->
                told(com.alibaba.fastjson.JSON.parseObject(CALLBACK, OpenBatch.class)), () ->
                com.alibaba.fastjson.JSON.toJSONString(new OpenReply()));
    }

    private static void records() {
        Gson gson = new Gson();
        row("Gson 2.13.2", "nothing", () -> told(gson.fromJson(CALLBACK, Batch.class)), () -> gson.toJson(Reply.ok()));
        Moshi moshi = new Moshi.Builder().build();
        row("Moshi 1.15.2", "a public record with Integer and Long", () ->
                told(moshi.adapter(Batch.class).fromJson(CALLBACK)), () ->
                moshi.adapter(Reply.class).toJson(Reply.ok()));
        row("Snack3 3.2.139", "a record with Integer and Long", () ->
                told((Batch) ONode.deserialize(CALLBACK, Batch.class)), () -> ONode.stringify(Reply.ok()));
        row("wast 0.0.28", "a record", () ->
                told(io.github.wycst.wast.json.JSON.parseObject(CALLBACK, Batch.class)), () ->
                io.github.wycst.wast.json.JSON.toJsonString(Reply.ok()));
        DslJson<Object> dsl = new DslJson<>(Settings.withRuntime().includeServiceLoader());
        byte[] bytes = CALLBACK.getBytes(StandardCharsets.UTF_8);
        row("DSL-JSON 2.0.2", "a record without a second constructor", () -> told(dsl.deserialize(Batch.class, bytes, bytes.length)), () ->
                written(dsl, Reply.ok()));
    }

    private static String written(DslJson<Object> dsl, Object reply) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dsl.serialize(reply, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void openFields() {
        row("Hutool 5.8.41", "public fields", () ->
                told(cn.hutool.json.JSONUtil.toBean(CALLBACK, OpenBatch.class)), () ->
                cn.hutool.json.JSONUtil.toJsonStr(new OpenReply()));
        Genson genson = new Genson();
        row("Genson 1.6", "public fields", () -> told(genson.deserialize(CALLBACK, OpenBatch.class)), () ->
                genson.serialize(new OpenReply()));
        row("json-io 4.110.0", "public fields, showTypeInfoNever()", () ->
                told(JsonIo.toJava(CALLBACK, null).asClass(OpenBatch.class)), () ->
                JsonIo.toJson(new OpenReply(), new WriteOptionsBuilder().showTypeInfoNever().build()));
        row("jsoniter 0.9.23", "public fields", () ->
                told(JsonIterator.deserialize(CALLBACK, OpenBatch.class)), () -> JsonStream.serialize(new OpenReply()));
        row("Jodd 6.0.3", "public fields", () -> told(new JsonParser().parse(CALLBACK, OpenBatch.class)), () ->
                new JsonSerializer().deep(true).serialize(new OpenReply()));
        row("Flexjson 3.3", "public fields", () ->
                told(new JSONDeserializer<OpenBatch>().deserialize(CALLBACK, OpenBatch.class)), () ->
                new JSONSerializer().exclude("class").serialize(new OpenReply()));
    }

    private static void maps() {
        row("json-smart 2.6.1", "read and written as a map", () -> {
            JSONObject batch = (JSONObject) JSONValue.parse(CALLBACK);
            return ofMaps((List<?>) batch.get("Events"));
        }, () -> JSONObject.toJSONString(reply()));
        row("org.json 20260814", "read and written as a map", () ->
                ofMaps(new org.json.JSONObject(CALLBACK).getJSONArray("Events").toList()), () ->
                new org.json.JSONObject().put("ActionStatus", "OK").put("ErrorInfo", "").put("ErrorCode", 0).toString());
        row("Genson 1.6", "the reply from a map", () -> told(new Genson().deserialize(CALLBACK, OpenBatch.class)), () ->
                new Genson().serialize(reply()));
        row("Jodd 6.0.3", "the reply from a map", () -> told(new JsonParser().parse(CALLBACK, OpenBatch.class)), () ->
                new JsonSerializer().serialize(reply()));
        row("Flexjson 3.3", "the reply from a map", () ->
                told(new JSONDeserializer<OpenBatch>().deserialize(CALLBACK, OpenBatch.class)), () ->
                new JSONSerializer().serialize(reply()));
    }

    private static Map<String, Object> reply() {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("ActionStatus", "OK");
        reply.put("ErrorInfo", "");
        reply.put("ErrorCode", 0);
        return reply;
    }

    private static String ofMaps(List<?> events) {
        List<String> told = new ArrayList<>();
        for (Object each : events) {
            Map<?, ?> event = (Map<?, ?>) each;
            told.add(told(event.get("To_Account"), event.get("ErrCode"), event.get("ErrInfo"), event.get("DeviceType")));
        }
        return told.toString();
    }

    private static void row(String library, String mend, Callable<String> reads, Callable<String> writes) {
        String read = said(reads);
        String written = said(writes);
        System.out.printf("| %s | %s | %s | %s |%n", library, mend, READ.equals(read) ? "read" : read, isReply(written) ? "right" : written);
        broken += READ.equals(read) && isReply(written) ? 0 : 1;
    }

    /** Members may stand in any order. */
    private static boolean isReply(String written) {
        try {
            JsonMapper mapper = new JsonMapper();
            return mapper.readTree(REPLY).equals(mapper.readTree(written));
        } catch (RuntimeException noJson) {
            return false;
        }
    }

    private static String said(Callable<String> call) {
        try {
            return call.call();
        } catch (Exception | LinkageError problem) {
            return problem.toString().lines().findFirst().orElse("");
        }
    }
}
