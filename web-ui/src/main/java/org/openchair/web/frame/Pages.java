package org.openchair.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The pages that people see: every resource and provider of this module, from the root of the site. */
@ApplicationScoped
@ApplicationPath("/")
public class Pages extends Application {}
