package receiver;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

public class Receiver extends HttpServlet {

    static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    static final String FAILURE = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"not a callback of ours\",\"ErrorCode\":1}";
    static final ObjectMapper JSON = new ObjectMapper();

    static boolean isBatch(JsonNode events) {
        return events.isArray() && !events.isEmpty() && events.size() <= 100 && StreamSupport.stream(events.spliterator(), false).allMatch(event -> event.hasNonNull("TaskId"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] apps = request.getParameterValues("SdkAppid");
        JsonNode batch = read(request);
        boolean ours = Arrays.equals(apps, new String[] {"1400187352"}) && batch != null;
        boolean taken = ours && (!"Push.AllMemberPush".equals(request.getParameter("CallbackCommand")) || isBatch(batch.path("Events")));
        response.setStatus(taken ? 200 : 400);
        response.setContentType("application/json");
        response.getWriter().print(taken ? OK : FAILURE);
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        // By default a body that is no JSON is a 500.
        // was: return JSON.readTree(request.getInputStream());
        try { return JSON.readTree(request.getInputStream()); } catch (JacksonException problem) { return null; } // the change
    }

    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"))));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(Receiver.class, "/callback");
        server.setHandler(context);
        server.start();
    }
}
