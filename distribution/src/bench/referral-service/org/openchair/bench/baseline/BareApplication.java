package org.openchair.bench.baseline;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openchair.platform.request.JsonBody;

/** JAX-RS beside the API, in the same application and on the same pool, without the API's filters. */
@ApplicationPath("/bench")
public class BareApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BareInsert.class, JsonBody.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "JsonBody");
    }
}
