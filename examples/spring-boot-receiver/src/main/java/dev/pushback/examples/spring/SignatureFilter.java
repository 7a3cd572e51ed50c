package dev.pushback.examples.spring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only those callbacks through that are for our app, fresh, and made by someone who knows the token. */
@Component
class SignatureFilter extends OncePerRequestFilter {

    private static final long WINDOW_SECONDS = 60;

    private final String sdkAppId;
    private final String token;

    SignatureFilter(@Value("${push.sdk-app-id}") String sdkAppId, @Value("${push.token}") String token) {
        this.sdkAppId = sdkAppId;
        this.token = token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/callback");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (sdkAppId.equals(one(request, "SdkAppid")) && isSigned(one(request, "RequestTime"), one(request, "Sign"))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json");
            response.getWriter().write("{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"not for us\",\"ErrorCode\":1}");
        }
    }

    private boolean isSigned(String requestTime, String sign) {
        if (!requestTime.matches("\\d{1,12}")) {
            return false;
        }
        long apart = Instant.now().getEpochSecond() - Long.parseLong(requestTime);
        return Math.abs(apart) <= WINDOW_SECONDS
                && MessageDigest.isEqual(bytes(sha256(token + requestTime)), bytes(sign));
    }

    /** The value of a parameter that stands there once; else nothing. */
    private static String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length == 1 ? values[0] : "";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
