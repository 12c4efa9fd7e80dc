package org.openchair.service.server;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.util.Set;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;

/**
 * One server for all test classes of a JVM that deploy the same archive, because a start takes longer than most of their tests.
 * Another archive, as of a class that runs inside the server, gets a server of its own. The last one ends with the JVM.
 */
public final class OneServer extends PayaraMicroDeployableContainer {

    /** Arquillian makes a new container for each part of a run that it is given; the first of them keeps the server. */
    private static OneServer keeper;

    private Set<ArchivePath> running = Set.of();
    private ProtocolMetaData address;

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        super.setup(configuration);
        if (keeper == null) {
            keeper = this;
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        return keeper.keep(archive);
    }

    private ProtocolMetaData keep(Archive<?> archive) throws DeploymentException {
        Set<ArchivePath> asked = archive.getContent().keySet();
        if (!asked.equals(running)) {
            if (address != null) {
                super.undeploy(archive);
            }
            address = super.deploy(archive);
            running = asked;
        }
        return address;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // It stays for the next class.
    }

    /** Puts it in the place of the container that starts a server for each class. */
    public static final class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder extensions) {
            extensions.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, OneServer.class);
        }
    }
}
