package dev.ringback.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses everybody on another machine. The demo binds to the loopback address; this holds even if somebody changes that. */
@Component
@Profile("demo")
class LoopbackOnly implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/graphiql", "/simulator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A literal address: nothing is looked up.
        if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "The simulator answers this machine only");
        return false;
    }
}
