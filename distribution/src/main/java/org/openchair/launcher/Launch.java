package org.openchair.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One run of the platform: starts what the settings ask for, as much at once as the servers' needs allow, and stops it in the
 * opposite order. Whatever was started is stopped, wherever the start ended.
 */
final class Launch {

    /** The applications end before what they need. */
    private static final List<String> STOP_ORDER = List.of(PayaraServer.NAME, KeycloakServer.NAME, PostgresServer.NAME);

    private final Assembly assembly;
    private final DataFolder folder;
    private final Settings settings;
    private final Progress progress;
    private final SigningKeys signingKeys;
    private final List<Server> started = new ArrayList<>();
    private boolean stopping;

    Launch(Assembly assembly, DataFolder folder, Settings settings, Progress progress) {
        this.assembly = assembly;
        this.folder = folder;
        this.settings = settings;
        this.progress = progress;
        this.signingKeys = new SigningKeys(settings.keycloakUrl(), folder.signingKeys());
    }

    /** Returns once the platform serves people. */
    void start() throws CannotStart, InterruptedException {
        signingKeys.forget();
        signingKeys.keep();
        ExecutorService sideBySide = Executors.newCachedThreadPool();
        try {
            Future<Optional<KeycloakServer>> keycloak = sideBySide.submit(this::installKeycloak);
            startPostgres();
            Future<?> signIn = sideBySide.submit(() -> startKeycloak(keycloak));
            startApplications();
            await(signIn);
        } finally {
            sideBySide.shutdownNow();
        }
        if (settings.options().demo()) {
            new DemoStep(settings, progress).loadIfEmpty();
        }
    }

    /** Starts servers again that end by themselves. Waits, usually for ever, and throws when one of them does not stay up. */
    void awaitFailure() throws CannotStart, InterruptedException {
        Watch watch = new Watch(settings.restartLimit(), progress, this::isStopping);
        throw watch.over(servers()).awaitFailure();
    }

    private synchronized List<Server> servers() {
        return List.copyOf(started);
    }

    /** Stops every server, the applications first. Harmless when called again. */
    void stop() {
        for (Server server : toStop()) {
            progress.step(server.name(), "stopping");
            server.stop();
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized List<Server> toStop() {
        stopping = true;
        List<Server> servers = new ArrayList<>(started);
        started.clear();
        servers.sort(Comparator.comparing(server -> STOP_ORDER.indexOf(server.name())));
        return servers;
    }

    /** Remembers a server before it starts, so that it is stopped even if its start goes wrong. */
    private synchronized <S extends Server> S remember(S server) throws CannotStart {
        if (stopping) {
            throw new CannotStart("Openchair was told to stop.");
        }
        started.add(server);
        return server;
    }

    private void startPostgres() throws CannotStart, InterruptedException {
        if (!settings.startsPostgres()) {
            return;
        }
        PostgresServer postgres =
                remember(new PostgresServer(folder, settings.options().postgresPort(), settings.superuser(), progress));
        postgres.start();
        prepareRoles(postgres);
    }

    private void prepareRoles(PostgresServer postgres) throws CannotStart {
        try (Connection superuser = postgres.connect()) {
            DatabaseRoles roles = new DatabaseRoles(superuser);
            if (settings.startsDatabase()) {
                roles.prepareOpenchair(
                        settings.owner(), List.of(settings.application(), settings.reporting(), settings.ledger()));
            }
            roles.prepareKeycloak(settings.keycloakDatabase());
        } catch (SQLException e) {
            throw new CannotStart("The database's roles cannot be made (%s).".formatted(e.getMessage()), e);
        }
    }

    private Optional<KeycloakServer> installKeycloak() throws CannotStart {
        if (!settings.startsKeycloak()) {
            return Optional.empty();
        }
        KeycloakServer keycloak = remember(new KeycloakServer(assembly, folder, settings, progress));
        keycloak.install();
        return Optional.of(keycloak);
    }

    private Optional<KeycloakServer> startKeycloak(Future<Optional<KeycloakServer>> installed)
            throws CannotStart, InterruptedException {
        Optional<KeycloakServer> keycloak = await(installed);
        if (keycloak.isPresent()) {
            keycloak.get().start();
            signingKeys.require();
            new RealmClients(folder, settings).update();
        }
        return keycloak;
    }

    private void startApplications() throws CannotStart, InterruptedException {
        int applied = new Migrations(settings.databaseUrl(), settings.owner()).apply();
        progress.step(PostgresServer.NAME, applied == 0 ? "schema is up to date" : applied + " migrations applied");
        if (settings.options().demo()) {
            setClock();
        }
        remember(new PayaraServer(assembly, folder, settings, progress)).start();
    }

    private void setClock() throws CannotStart {
        DemoClock clock = new DemoClock(settings);
        clock.set();
        clock.otherDay().ifPresent(day -> progress.step("Clock", "the demo lives on " + day));
    }

    private static <T> T await(Future<T> future) throws CannotStart, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotStart known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
