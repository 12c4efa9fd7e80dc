package org.openchair.chaos;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What is done to the platform, one at a time. */
enum Fault {
    KILL_PAYARA(6, "applications killed") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            kill(platform.remembered("payara.pid").stream());
        }
    },
    KILL_KEYCLOAK(3, "sign-in killed") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            kill(platform.remembered("keycloak.pid").stream());
        }
    },
    KILL_DATABASE(6, "database killed") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            kill(platform.postmaster().stream());
        }
    },
    KILL_CONNECTION(4, "one database connection killed") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            List<ProcessHandle> backends = platform.postmaster().stream()
                    .flatMap(ProcessHandle::children)
                    .toList();
            if (!backends.isEmpty()) {
                kill(Stream.of(backends.get(random.nextInt(backends.size()))));
            }
        }
    },
    STOP_DATABASE(3, "database shut down") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            for (ProcessHandle postmaster : platform.postmaster().stream().toList()) {
                Commands.signal("INT", postmaster);
            }
        }
    },
    KILL_LAUNCHER(1, "launcher killed") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            kill(Stream.of(platform.launcher()));
        }
    },
    KILL_ALL(1, "everything killed at once") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            Stream<ProcessHandle> servers = Stream.of(
                            platform.remembered("payara.pid").stream(),
                            platform.remembered("keycloak.pid").stream(),
                            platform.postmaster().stream())
                    .flatMap(each -> each);
            kill(Stream.concat(Stream.of(platform.launcher()), servers));
        }
    },
    PAUSE_APPLICATIONS(2, "applications paused") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            pause(platform.remembered("payara.pid").stream().toList(), random.nextInt(2_000, 12_000));
        }
    },
    PAUSE_DATABASE(2, "database paused") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            List<ProcessHandle> all = platform.postmaster().stream()
                    .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                    .toList();
            pause(all, random.nextInt(2_000, 12_000));
        }
    },
    FILL_DISK(2, "disk full") {
        @Override
        void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception {
            workplace.fillDisk();
            try {
                Thread.sleep(random.nextInt(3_000, 12_000));
            } finally {
                workplace.freeDisk();
            }
        }
    };

    private final int weight;
    private final String words;

    Fault(int weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Does it, and returns when it is over: what is paused goes on, what was filled is free. */
    abstract void strike(SupervisedPlatform platform, Workplace workplace, RandomGenerator random) throws Exception;

    /** The next one in turn; a full disk only where the disk is our own. */
    static Fault inTurn(int number, boolean disk) {
        List<Fault> choice = possible(disk).toList();
        return choice.get(number % choice.size());
    }

    /** The next one, by weight; a full disk only where the disk is our own. */
    static Fault any(RandomGenerator random, boolean disk) {
        List<Fault> choice = possible(disk)
                .flatMap(fault -> Stream.generate(() -> fault).limit(fault.weight))
                .toList();
        return choice.get(random.nextInt(choice.size()));
    }

    private static Stream<Fault> possible(boolean disk) {
        return Stream.of(values()).filter(fault -> disk || fault != FILL_DISK);
    }

    private static void kill(Stream<ProcessHandle> processes) throws IOException {
        for (ProcessHandle process : processes.toList()) {
            Commands.signal("KILL", process);
        }
    }

    private static void pause(List<ProcessHandle> processes, int millis) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            Commands.signal("STOP", process);
        }
        try {
            Thread.sleep(millis);
        } finally {
            for (ProcessHandle process : processes) {
                Commands.signal("CONT", process);
            }
        }
    }
}
