package org.openchair.reporting.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.reporting.group.RecordFixture.ELEVEN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens in a group, its records tell of no few people, alone or subtracted from each other. */
class PublishedRecordsPropertyTest {

    /** A record in the order of publication. */
    private record Publication(RecordCounts run, GroupStatisticsCells cells) {}

    @Property(tries = 60)
    void no_record_is_about_few_people(@ForAll("worlds") GroupWorld world) {
        for (Publication each : published(world)) {
            each.cells().values().forEach((name, value) -> {
                int people = world.people(name, each.run().first(), each.run().last())
                        .size();
                assertThat(value == null || people == 0 || people >= ELEVEN.value() || name.startsWith("sessions"))
                        .as(name + " is about " + people)
                        .isTrue();
            });
            assertThat(each.run().peopleAttended()).isGreaterThanOrEqualTo(ELEVEN.value());
        }
    }

    @Property(tries = 60)
    void subtracting_isolates_nobody(@ForAll("worlds") GroupWorld world) {
        List<Publication> records = published(world);
        IntStream.range(1, records.size()).forEach(i -> {
            Publication before = records.get(i - 1);
            Publication after = records.get(i);
            assertThat(before.run().last().to()).isBefore(after.run().first().from());
            for (String cell : after.cells().values().keySet()) {
                if (before.cells().value(cell) != null && after.cells().value(cell) != null) {
                    Set<Integer> people = new HashSet<>(world.people(
                            cell, before.run().first(), before.run().last()));
                    people.addAll(
                            world.people(cell, after.run().first(), after.run().last()));
                    assertThat(ELEVEN.hides(people.size())).as(cell).isFalse();
                }
            }
        });
    }

    @Property(tries = 60)
    void nobodys_weeks_are_counted_twice(@ForAll("worlds") GroupWorld world) {
        int counted = published(world).stream()
                .map(Publication::run)
                .mapToInt(run -> run.leftByWeek4() + run.leftByWeek8() + run.leftByWeek12() + run.stayed())
                .sum();
        assertThat(counted).isLessThanOrEqualTo(world.starts().size());
    }

    private static List<Publication> published(GroupWorld world) {
        List<Publication> records = new ArrayList<>();
        Optional<Publication> next = next(world, 0);
        while (next.isPresent()) {
            records.add(next.get());
            next = next(world, position(next.get()) + 1);
        }
        return records;
    }

    private static Optional<Publication> next(GroupWorld world, int quarter) {
        return RecordSpan.largeEnough(world.runsFrom(quarter), ELEVEN, closed -> true)
                .findFirst()
                .map(run -> new Publication(run, RecordFixture.shown(run)));
    }

    private static int position(Publication record) {
        return IntStream.range(0, GroupWorld.QUARTERS)
                .filter(quarter -> GroupWorld.day(quarter).equals(record.run().lastQuarter()))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<GroupWorld> worlds() {
        Arbitrary<Integer> people = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> quarters = Arbitraries.integers().between(0, GroupWorld.QUARTERS - 1);
        Arbitrary<GroupWorld.Mark> mark = Combinators.combine(
                        people,
                        quarters,
                        Arbitraries.frequency(
                                Tuple.of(7, GroupWorld.Kind.ATTENDED),
                                Tuple.of(2, GroupWorld.Kind.EXCUSED),
                                Tuple.of(2, GroupWorld.Kind.NO_SHOW),
                                Tuple.of(1, GroupWorld.Kind.NOT_RECORDED)))
                .as(GroupWorld.Mark::new);
        Arbitrary<List<GroupWorld.Start>> starts = Combinators.combine(
                        people, quarters, Arbitraries.integers().between(0, 3))
                .as(GroupWorld.Start::new)
                .list()
                .uniqueElements(GroupWorld.Start::person)
                .ofMaxSize(40);
        return Combinators.combine(mark.list().ofMinSize(1).ofMaxSize(250), starts)
                .as(GroupWorld::new);
    }
}
