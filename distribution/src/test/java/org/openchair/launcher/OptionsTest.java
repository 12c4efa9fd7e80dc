package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path DATA = Path.of("/srv/openchair");

    @Test
    void takes_the_defaults_from_an_empty_command_line() {
        assertThat(parse())
                .isEqualTo(new Options.Accepted(new Options(8080, 8180, 5433, DATA, true, 1, Optional.empty())));
    }

    @Test
    void takes_every_option() {
        Options.Parsed parsed = parse(
                "--port",
                "1",
                "--keycloak-port",
                "2",
                "--postgres-port",
                "65535",
                "--data",
                "/d",
                "--no-demo",
                "--scale",
                "4");
        assertThat(parsed)
                .isEqualTo(new Options.Accepted(new Options(1, 2, 65535, Path.of("/d"), false, 4, Optional.empty())));
    }

    @Test
    void takes_the_day_on_which_the_demo_lives() {
        assertThat(parse("--today", "2028-02-29"))
                .isEqualTo(new Options.Accepted(
                        new Options(8080, 8180, 5433, DATA, true, 1, Optional.of(LocalDate.of(2028, 2, 29)))));
    }

    @Test
    void gives_help_whatever_else_is_asked() {
        assertThat(parse("--port", "abc", "--help")).isEqualTo(new Options.HelpWanted());
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 8080, There is no option --prot.",
        "serve, There is no option serve.",
        "--port, --port needs a value.",
        "--data --no-demo, --data needs a value.",
        "--port 0, '--port takes a number from 1 to 65535, not \"0\".'",
        "--port 65536, '--port takes a number from 1 to 65535, not \"65536\".'",
        "--port 99999999999, '--port takes a number from 1 to 65535, not \"99999999999\".'",
        "--scale many, '--scale takes a number from 1 to 1000, not \"many\".'",
        "--today tomorrow, '--today takes a day such as 2027-03-14, from 2000 to 2099, not \"tomorrow\".'",
        "--today 2027-02-29, '--today takes a day such as 2027-03-14, from 2000 to 2099, not \"2027-02-29\".'",
        "--today +5000000-01-01, '--today takes a day such as 2027-03-14, from 2000 to 2099, not \"+5000000-01-01\".'",
        "--no-demo --today 2028-02-29, '--today is for the demo only: leave it out, or leave out --no-demo.'",
        "--port 8180, Each port can be used once only."
    })
    void refuses_what_cannot_be_carried_out_in_one_line(String commandLine, String why) {
        assertThat(parse(commandLine.split(" "))).isEqualTo(new Options.Refused(why + " Try bin/run --help."));
    }

    @Test
    void tells_of_every_option_in_its_help() {
        assertThat(Options.HELP)
                .contains(
                        "--port",
                        "--keycloak-port",
                        "--postgres-port",
                        "--data",
                        "--no-demo",
                        "--scale",
                        "--today",
                        "--help");
    }

    private static Options.Parsed parse(String... arguments) {
        return Options.parse(List.of(arguments), DATA);
    }
}
