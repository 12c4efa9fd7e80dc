package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.net.URI;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages can read for whoever comes, where the public directory is on. */
@ExtendWith(ArquillianExtension.class)
class PublicDirectoryIT {

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void shows_a_vetted_group_without_names_links_and_contacts() throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET joining_link = 'https://meet.example.org/secret',"
                + " registration_note = 'Write to fay@example.org', purpose = 'Fay welcomes you', name = 'Aardvark Circle' WHERE id = '"
                + group
                + "'");
        Answer answer = pages().get("public/groups/" + group);
        assertThat(answer.done(200).at("/referable").asBoolean()).isTrue();
        assertThat(answer.text("/registrationNote")).isEqualTo("Write to [ask a clinician]");
        assertThat(answer.response().body()).satisfies(saysNothingOf("secret", "fay@", "Fay"));
        assertThat(pages().get("public/groups?size=100").done(200).toString()).contains(group.toString());
    }

    @Test
    void leaves_out_what_is_not_vetted_lapsed_or_about_substance_use() throws Exception {
        UUID suspended = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + suspended + "'");
        UUID lapsed = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET vetted_on = current_date - 367 WHERE id = '" + lapsed + "'");
        UUID substance = TestClinic.group(5);
        TestClinic.sql("INSERT INTO openchair.group_focus VALUES ('" + substance + "', 'substance-use')");
        UUID opioids = about("substance-use-opioids");
        UUID alcohol = about("alcohol-" + TestClinic.group(5).toString().substring(0, 8));
        for (UUID each : new UUID[] {suspended, lapsed, substance, opioids, alcohol}) {
            pages().get("public/groups/" + each).refused(404, "not-found");
            assertThat(pages().get("public/groups?size=100").done(200).toString())
                    .satisfies(saysNothingOf(each.toString()));
        }
    }

    @Test
    void the_pages_own_account_opens_nothing_else_but_the_crisis_card() {
        for (Operation operation : Operation.all()) {
            if (!operation.path().startsWith("public/") && !operation.path().equals("crisis-resources/card")) {
                pages().send(operation.method(), operation.path(), operation.body(), operation.headers())
                        .refused(403, "forbidden");
            }
        }
    }

    @Test
    void is_not_for_people_who_are_signed_in_and_have_the_whole_directory() {
        Api.as(base, TestPerson.ADAMS).get("public/groups").refused(403, "forbidden");
    }

    private static UUID about(String focus) throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql(
                """
                INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, part_2)
                VALUES ('focus', '%1$s', 'About %1$s', 'Sobre %1$s', true) ON CONFLICT DO NOTHING;
                INSERT INTO openchair.group_focus VALUES ('%2$s', '%1$s')"""
                        .formatted(focus, group));
        return group;
    }

    private Api pages() {
        return Api.as(base, TestPerson.PAGES);
    }
}
