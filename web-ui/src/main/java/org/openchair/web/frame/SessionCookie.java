package org.openchair.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** The session cookie: not for scripts, and only over TLS where there is TLS; glassfish-web.xml keeps it from other sites. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("openchair");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isSecure());
    }
}
