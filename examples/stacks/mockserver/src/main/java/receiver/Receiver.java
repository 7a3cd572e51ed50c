package receiver;

import static org.mockserver.mock.Expectation.when;
import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;
import static org.mockserver.model.JsonSchemaBody.jsonSchema;

import org.mockserver.configuration.ConfigurationProperties;
import org.mockserver.mock.Expectation;
import org.mockserver.model.HttpRequest;
import org.mockserver.model.HttpResponse;
import org.mockserver.model.MediaType;
import org.mockserver.netty.MockServer;
import org.mockserver.server.initialize.ExpectationInitializer;

public class Receiver implements ExpectationInitializer {

    static final String BATCH = "{\"type\":\"object\",\"required\":[\"Events\"],\"properties\":{\"Events\":{\"type\":\"array\",\"minItems\":1,"
            + "\"maxItems\":100,\"items\":{\"type\":\"object\",\"required\":[\"TaskId\"]}}}}";

    static HttpRequest callback() {
        return request().withMethod("POST").withPath("/callback").withQueryStringParameter("SdkAppid", "1400187352");
    }

    static HttpResponse ok() {
        return response("{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}").withContentType(MediaType.APPLICATION_JSON);
    }

    @Override
    public Expectation[] initializeExpectations() {
        // An expectation acknowledges whatever comes, unless it says what it takes.
        return new Expectation[] {
            // was: when(request().withMethod("POST").withPath("/callback")).thenRespond(ok()),
            when(request().withQueryStringParameter("SdkAppid", "!1400187352")).thenRespond(response().withStatusCode(400)), // the change
            when(callback().withQueryStringParameter("CallbackCommand", "Push.AllMemberPush").withBody(jsonSchema(BATCH))).thenRespond(ok()), // the change
            when(callback().withQueryStringParameter("CallbackCommand", "!Push.AllMemberPush")).thenRespond(ok()), // the change
        };
    }

    public static void main(String[] arguments) {
        ConfigurationProperties.initializationClass(Receiver.class.getName());
        new MockServer(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
    }
}
