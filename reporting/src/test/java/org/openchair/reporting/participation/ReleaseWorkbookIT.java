package org.openchair.reporting.participation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Outcome;
import org.openchair.api.report.ParticipationTable;
import org.openchair.reporting.participation.ReleaseWorkbook.Released;
import org.openchair.reporting.server.TestClinic;
import org.openchair.reporting.workbook.Workbook;

/** The release itself, within the server: Keycloak's consent to it is tested with the whole platform. */
@ExtendWith(ArquillianExtension.class)
class ReleaseWorkbookIT {

    private static final String RECIPIENT = "0b1c0000-0000-4000-8000-000000000005";

    private final String quarter = TestClinic.quarter(TestClinic.longPast(5));

    @Inject
    private ReleaseWorkbook releasing;

    @Inject
    private ParticipationTables tables;

    @Resource(lookup = "java:app/jdbc/ledger")
    private DataSource ledger;

    @Deployment
    static WebArchive service() throws URISyntaxException {
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.create(ZipImporter.class, "reporting.war")
                .importFrom(new File("target/reporting.war"))
                .as(WebArchive.class)
                .addClass(TestClinic.class)
                .addAsLibraries(assertions);
    }

    @Test
    void the_workbook_shows_what_the_page_shows() throws IOException {
        ParticipationTable page = done(tables.table(quarter));
        try (XSSFWorkbook workbook = open(released(RECIPIENT))) {
            XSSFTable table = workbook.getSheet("Participation").getTables().get(0);
            for (int row = 0; row < page.rows().size(); row++) {
                assertThat(shown(table, row)).isEqualTo(texts(page.rows().get(row)));
            }
        }
        assertThat(page.hidden()).isPositive();
    }

    @Test
    void a_release_is_in_the_ledger_with_its_recipient_and_the_hash_of_the_file() throws SQLException {
        Workbook workbook = released("somebody else");
        assertThat(recipientOf(workbook)).contains("somebody else");
    }

    @Test
    void the_same_quarter_gives_the_same_file_to_everybody() {
        assertThat(released(RECIPIENT).sha256())
                .isEqualTo(released("somebody else").sha256());
    }

    @Test
    void the_same_key_releases_once_and_never_another_quarter() throws SQLException {
        String key = UUID.randomUUID().toString();
        String recipient = "recipient " + key;
        Released first = done(releasing.release(quarter, recipient, List.of(key)));
        Released again = done(releasing.release(quarter, recipient, List.of(key)));
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.workbook().sha256()).isEqualTo(first.workbook().sha256());
        assertThat(count("ledger.release WHERE recipient = ?", recipient)).isEqualTo(1);
        assertThat(count(
                        "ledger.release_repeated p JOIN ledger.release r ON r.id = p.release_id WHERE r.recipient = ?",
                        recipient))
                .isEqualTo(1);
        String other = TestClinic.quarter(TestClinic.longPast(4));
        assertThat(releasing.release(other, recipient, List.of(key)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("idempotency-key-reused"));
        assertThat(done(releasing.release(quarter, "someone " + key, List.of(key)))
                        .repeated())
                .as("another's key is another key")
                .isFalse();
    }

    private Workbook released(String recipient) {
        return done(releasing.release(quarter, recipient, List.of())).workbook();
    }

    private int count(String rows, String recipient) throws SQLException {
        try (Connection connection = ledger.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM " + rows)) {
            query.setString(1, recipient);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void nothing_is_released_of_a_quarter_that_cannot_be_shown() {
        assertThat(releasing.release("1999-Q1", RECIPIENT, List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("quarter-unknown"));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static XSSFWorkbook open(Workbook workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes()));
    }

    private static List<String> texts(ParticipationTable.Row row) {
        return row.cells().stream().map(ParticipationTable.Cell::text).toList();
    }

    private static List<String> shown(XSSFTable table, int row) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(column -> table.getXSSFSheet()
                        .getRow(table.getStartRowIndex() + 1 + row)
                        .getCell(column))
                .map(ReleaseWorkbookIT::text)
                .toList();
    }

    private static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private List<String> recipientOf(Workbook workbook) throws SQLException {
        try (Connection connection = ledger.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT string_agg(recipient, ',') FROM ledger.release WHERE file_sha256 = ? AND period = ?")) {
            query.setString(1, workbook.sha256());
            query.setString(2, quarter);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return List.of(result.getString(1).split(","));
            }
        }
    }
}
